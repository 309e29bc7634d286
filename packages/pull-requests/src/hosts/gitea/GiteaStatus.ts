import { HttpClient } from '../../http/HttpClient';
import { PullRequestStatus } from '../../PullRequests';
import { combineChecks, combineReviews } from '../combineStatus';
import { readPages } from '../readPages';
import { unlessHidden } from '../unlessHidden';
import { combinedStatusAnswer, pullRequestAnswer } from './answers';
import { GiteaReviews } from './GiteaReviews';
import { toPullRequest } from './toPullRequest';

/** Small, so that no server's limit is below it: the last page is shorter. */
const PAGE_SIZE = 20;

type Checks = PullRequestStatus['checks'];

const STATES = new Map<string, Checks>([
  ['success', 'passing'],
  ['warning', 'passing'],
  ['skipped', 'passing'],
  ['pending', 'running'],
  ['failure', 'failing'],
  ['error', 'failing'],
]);

/** How far the pull requests of a repository have come. */
export class GiteaStatus {
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #reviews: GiteaReviews;

  constructor(options: {
    http: HttpClient;
    api: string;
    reviews: GiteaReviews;
  }) {
    this.#http = options.http;
    this.#api = options.api;
    this.#reviews = options.reviews;
  }

  async read(number: number): Promise<PullRequestStatus> {
    const answer = await this.#http.json(
      {
        task: `read the pull request ${number}`,
        path: `${this.#api}/pulls/${number}`,
      },
      pullRequestAnswer,
    );
    const { state, draft } = toPullRequest(answer);
    const [lastWords, checks] = await Promise.all([
      this.#reviews.lastWords(number),
      unlessHidden(this.#readChecks(answer.head.sha)),
    ]);
    return {
      state,
      draft,
      review: combineReviews(lastWords.values()),
      checks: combineChecks(checks ?? []),
    };
  }

  /** Gitea combines them by itself, but only those of one page. */
  async #readChecks(commit: string): Promise<Checks[]> {
    const task = 'read the checks';
    const found = await readPages(task, 1, async page => {
      const { statuses } = await this.#http.json(
        {
          task,
          path: `${this.#api}/commits/${commit}/status`,
          query: { page: `${page}`, limit: `${PAGE_SIZE}` },
        },
        combinedStatusAnswer,
      );
      const items = statuses ?? [];
      return { items, next: items.length < PAGE_SIZE ? undefined : page + 1 };
    });
    return found.map(({ status }) => STATES.get(status) ?? 'none');
  }
}
