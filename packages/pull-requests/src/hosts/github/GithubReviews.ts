import { PullRequestStatus } from '../../PullRequests';
import { combineReviews } from '../combineStatus';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';

const PAGE_SIZE = 100;

type Review = PullRequestStatus['review'];

const VERDICTS = new Map<string, Review>([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
]);

/**
 * The REST API names a reviewer's association with the repository, but no
 * membership that a person keeps private
 * (https://github.com/orgs/community/discussions/18690).
 */
const DECISION = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewDecision
      latestOpinionatedReviews(first: 100, writersOnly: true) {
        nodes { state }
      }
    }
  }
}`;

/** What is asked for by {@link DECISION}. */
interface Decided {
  repository?: {
    pullRequest?: {
      /** Null where no rule of the base branch asks for reviews. */
      reviewDecision?: string | null;
      /** The last word of each, comments aside. */
      latestOpinionatedReviews?: {
        nodes?: ({ state: string } | null)[] | null;
      };
    } | null;
  } | null;
}

/** What people said about a pull request. */
export class GithubReviews {
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;

  constructor(client: GithubClient, repository: GithubRepository) {
    this.#client = client;
    this.#repository = repository;
  }

  /** Whoever looked at it, by login. */
  async reviewers(number: number): Promise<string[]> {
    const reviews = await this.#client.call(
      `read the reviews of the pull request ${number}`,
      ({ paginate, rest }) =>
        paginate(rest.pulls.listReviews, {
          ...this.#repository,
          pull_number: number,
          per_page: PAGE_SIZE,
        }),
    );
    return reviews.flatMap(({ user }) => user?.login ?? []);
  }

  /**
   * What those say who may write, and so may approve: enough of them, where
   * the base branch has a rule for it.
   */
  async verdict(number: number): Promise<Review> {
    const { repository } = await this.#client.call(
      `read the reviews of the pull request ${number}`,
      ({ graphql }) =>
        graphql<Decided>(DECISION, { ...this.#repository, number }),
    );
    const { reviewDecision, latestOpinionatedReviews } =
      repository?.pullRequest ?? {};
    const said = reviewDecision
      ? [reviewDecision]
      : (latestOpinionatedReviews?.nodes ?? []).map(review => review?.state);
    return combineReviews(
      said.map(state => VERDICTS.get(state ?? '') ?? 'none'),
    );
  }
}
