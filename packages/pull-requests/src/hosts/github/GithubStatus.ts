import { PullRequestStatus } from '../../PullRequests';
import { combineChecks } from '../combineStatus';
import { unlessHidden } from '../unlessHidden';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';
import { GithubReviews } from './GithubReviews';
import { toPullRequest } from './toPullRequest';

const PAGE_SIZE = 100;

type Checks = PullRequestStatus['checks'];

const STATES = new Map<string, Checks>([
  ['success', 'passing'],
  ['pending', 'running'],
  ['failure', 'failing'],
  ['error', 'failing'],
]);
const PASSING_CONCLUSIONS = ['success', 'neutral', 'skipped'];

/** How far the pull requests of a repository have come. */
export class GithubStatus {
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;
  readonly #reviews: GithubReviews;

  constructor(
    client: GithubClient,
    repository: GithubRepository,
    reviews: GithubReviews,
  ) {
    this.#client = client;
    this.#repository = repository;
    this.#reviews = reviews;
  }

  async read(number: number): Promise<PullRequestStatus> {
    const { data } = await this.#client.call(
      `read the pull request ${number}`,
      ({ rest }) =>
        rest.pulls.get({ ...this.#repository, pull_number: number }),
    );
    const { state, draft } = toPullRequest(data);
    const [review, runs, statuses] = await Promise.all([
      this.#reviews.verdict(number),
      this.#checkRuns(data.head.sha),
      this.#statuses(data.head.sha),
    ]);
    return {
      state,
      draft,
      review,
      checks: combineChecks([...runs, statuses]),
    };
  }

  /** What apps report, GitHub Actions among them. */
  async #checkRuns(commit: string): Promise<Checks[]> {
    const runs = await unlessHidden(
      this.#client.call('read the checks', ({ paginate, rest }) =>
        paginate(rest.checks.listForRef, {
          ...this.#repository,
          ref: commit,
          per_page: PAGE_SIZE,
        }),
      ),
    );
    return (runs ?? []).map(({ status, conclusion }) => {
      if (status !== 'completed') {
        return 'running';
      }
      return PASSING_CONCLUSIONS.includes(conclusion ?? '')
        ? 'passing'
        : 'failing';
    });
  }

  /** The older way to report; GitHub combines these itself. */
  async #statuses(commit: string): Promise<Checks> {
    const combined = await unlessHidden(
      this.#client.call('read the checks', ({ rest }) =>
        rest.repos.getCombinedStatusForRef({
          ...this.#repository,
          ref: commit,
          per_page: 1,
        }),
      ),
    );
    // Without any, GitHub calls the state pending.
    return combined?.data.total_count
      ? STATES.get(combined.data.state) ?? 'none'
      : 'none';
  }
}
