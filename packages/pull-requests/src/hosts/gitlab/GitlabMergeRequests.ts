import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import { MergeRequestAnswer, mergeRequestAnswer, stateOf } from './answers';
import { gitlabTitle } from './gitlabTitle';
import { GitlabStatus } from './GitlabStatus';
import { GitlabTriage } from './GitlabTriage';
import { fromGitlabBody, toGitlabBody } from './quickActions';

/** Of one branch: of those that are closed, the newest decides. */
const PAGE_SIZE = 100;

/** The merge requests of one project. */
export class GitlabMergeRequests implements PullRequests {
  readonly maxTitleLength = 255 - gitlabTitle.markLength;
  readonly hiddenText = 'html-comment';
  readonly triage = ['labels', 'reviewers', 'assignees'] as const;
  readonly #http: HttpClient;
  readonly #path: string;
  readonly #triage: GitlabTriage;
  readonly #status: GitlabStatus;

  constructor(http: HttpClient, api: string) {
    this.#http = http;
    this.#path = `${api}/merge_requests`;
    this.#triage = new GitlabTriage(http, this.#path);
    this.#status = new GitlabStatus(http, this.#path);
  }

  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const answers = await this.#http.json(
      {
        task: `list the merge requests of the branch ${branch}`,
        path: this.#path,
        query: {
          source_branch: branch,
          target_branch: baseBranch,
          // GitLab cannot be asked for two of its states at once.
          state: 'all',
          order_by: 'created_at',
          sort: 'desc',
          per_page: `${PAGE_SIZE}`,
        },
      },
      z.array(mergeRequestAnswer),
    );
    return (
      answers
        // A fork may have a branch of this name, too.
        .filter(found => found.source_project_id === found.target_project_id)
        .map(toPullRequest)
        .filter(found => (found.state === 'open') === (state === 'open'))
        .sort((a, b) => b.number - a.number)
    );
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, title, body, draft } = options;
    const answer = await this.#http.json(
      {
        task: `open a merge request of the branch ${branch}`,
        method: 'POST',
        path: this.#path,
        body: {
          source_branch: branch,
          target_branch: baseBranch,
          title: gitlabTitle.write(title, draft),
          description: toGitlabBody(body),
          // What a squash leaves behind could not carry another request.
          remove_source_branch: true,
        },
      },
      mergeRequestAnswer,
    );
    return toPullRequest(answer);
  }

  async update(
    { number }: PullRequest,
    { title, body, draft }: PullRequestText,
  ): Promise<PullRequest> {
    return toPullRequest(
      await this.#put(
        `change the text of the merge request ${number}`,
        number,
        {
          title: gitlabTitle.write(title, draft),
          description: toGitlabBody(body),
        },
      ),
    );
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#put(`close the merge request ${number}`, number, {
      state_event: 'close',
    });
  }

  addTriage(
    { number }: PullRequest,
    triage: Partial<PullRequestTriage>,
  ): Promise<void> {
    return this.#triage.add(number, triage);
  }

  readStatus(number: number): Promise<PullRequestStatus> {
    return this.#status.read(number);
  }

  #put(
    task: string,
    number: number,
    body: Record<string, string>,
  ): Promise<MergeRequestAnswer> {
    return this.#http.json(
      { task, method: 'PUT', path: `${this.#path}/${number}`, body },
      mergeRequestAnswer,
    );
  }
}

function toPullRequest(answer: MergeRequestAnswer): PullRequest {
  const { iid, web_url: url, title, description } = answer;
  return {
    number: iid,
    url,
    ...gitlabTitle.read(title),
    body: fromGitlabBody(description ?? ''),
    state: stateOf(answer),
  };
}
