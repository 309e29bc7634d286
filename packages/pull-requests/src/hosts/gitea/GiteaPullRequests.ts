import { z } from 'zod/v4';
import { encodePath } from '../../http/encodePath';
import { HttpClient } from '../../http/HttpClient';
import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import { readPages } from '../readPages';
import { PullRequestAnswer, pullRequestAnswer } from './answers';
import { giteaTitle } from './giteaTitle';
import { GiteaReviews } from './GiteaReviews';
import { GiteaStatus } from './GiteaStatus';
import { GiteaTriage } from './GiteaTriage';
import { toPullRequest } from './toPullRequest';

const PAGE_SIZE = 50;

/** The pull requests of one repository. */
export class GiteaPullRequests implements PullRequests {
  readonly maxTitleLength = 255 - giteaTitle.markLength;
  readonly hiddenText = 'html-comment';
  readonly triage = ['labels', 'reviewers', 'assignees'] as const;
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #status: GiteaStatus;
  readonly #triage: GiteaTriage;

  constructor(options: { http: HttpClient; api: string; owner: string }) {
    const { http, api, owner } = options;
    const reviews = new GiteaReviews(options);
    this.#http = http;
    this.#api = api;
    this.#status = new GiteaStatus({ http, api, reviews });
    this.#triage = new GiteaTriage({ http, api, owner, reviews });
  }

  /**
   * Gitea can look one up by branch and base, but answers with any of them. So
   * this tells whether there is one at all, and how far back; the list, which
   * is that of the whole repository, tells the rest.
   */
  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const task = `list the pull requests of the branch ${branch}`;
    const base = encodeURIComponent(baseBranch);
    const any = await this.#http.findJson(
      { task, path: `${this.#api}/pulls/${base}/${encodePath(branch)}` },
      pullRequestAnswer,
    );
    if (!any) {
      return [];
    }
    // Gitea takes no second one of the same branch and base.
    if (state === 'open' && any.state === 'open') {
      return [toPullRequest(any)];
    }
    const isLast = (answers: PullRequestAnswer[]) =>
      answers.length === 0 ||
      // The newest closed one counts, so none before a known one matters.
      (state === 'closed' &&
        answers.some(({ number }) => number <= any.number));
    const all = await readPages(task, 1, async page => {
      const items = await this.#http.json(
        {
          task,
          path: `${this.#api}/pulls`,
          query: { state, page: `${page}`, limit: `${PAGE_SIZE}` },
        },
        z.array(pullRequestAnswer),
      );
      return { items, next: isLast(items) ? undefined : page + 1 };
    });
    return all
      .filter(
        ({ head, base: { ref, repo_id } }) =>
          head.label === branch &&
          ref === baseBranch &&
          // A fork may have a branch of the same name.
          head.repo_id === repo_id,
      )
      .map(toPullRequest)
      .sort((a, b) => b.number - a.number);
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, title, body, draft } = options;
    const answer = await this.#http.json(
      {
        task: `open a pull request of the branch ${branch}`,
        method: 'POST',
        path: `${this.#api}/pulls`,
        body: {
          head: branch,
          base: baseBranch,
          title: giteaTitle.write(title, draft),
          body,
        },
      },
      pullRequestAnswer,
    );
    return toPullRequest(answer);
  }

  async update(
    { number }: PullRequest,
    { title, body, draft }: PullRequestText,
  ): Promise<PullRequest> {
    const answer = await this.#http.json(
      {
        task: `change the text of the pull request ${number}`,
        method: 'PATCH',
        path: `${this.#api}/pulls/${number}`,
        body: { title: giteaTitle.write(title, draft), body },
      },
      pullRequestAnswer,
    );
    return toPullRequest(answer);
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#http.json(
      {
        task: `close the pull request ${number}`,
        method: 'PATCH',
        path: `${this.#api}/pulls/${number}`,
        body: { state: 'closed' },
      },
      z.unknown(),
    );
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
}
