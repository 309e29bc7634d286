import { InputError } from '@backstage/errors';
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
import { pullRequestAnswer } from './answers';
import { giteaTitle } from './giteaTitle';
import { GiteaReviews } from './GiteaReviews';
import { GiteaStatus } from './GiteaStatus';
import { GiteaTriage } from './GiteaTriage';
import { toPullRequest } from './toPullRequest';

const PAGE_SIZE = 50;
const MAX_OPEN_PAGES = 40;
/** A closed one is only looked for to name it: the newest ones will do. */
const MAX_CLOSED_PAGES = 4;

/** The pull requests of one repository. */
export class GiteaPullRequests implements PullRequests {
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
   * Gitea can look one up by branch and base, but then may answer with a
   * closed one while another is open: so the list is filtered here.
   */
  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const found: PullRequest[] = [];
    const maxPages = state === 'open' ? MAX_OPEN_PAGES : MAX_CLOSED_PAGES;
    for (let page = 1; page <= maxPages; page++) {
      const answers = await this.#http.json(
        {
          task: `list the pull requests of the branch ${branch}`,
          path: `${this.#api}/pulls`,
          query: { state, page: `${page}`, limit: `${PAGE_SIZE}` },
        },
        z.array(pullRequestAnswer),
      );
      found.push(
        ...answers
          .filter(
            ({ head, base }) =>
              head.label === branch &&
              base.ref === baseBranch &&
              // A fork may have a branch of the same name.
              head.repo_id === base.repo_id,
          )
          .map(toPullRequest),
      );
      if (answers.length === 0) {
        return found.sort((a, b) => b.number - a.number);
      }
    }
    if (state === 'open') {
      throw new InputError(
        `The repository has more than ${
          MAX_OPEN_PAGES * PAGE_SIZE
        } open pull requests. Close some of them.`,
      );
    }
    return found.sort((a, b) => b.number - a.number);
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
