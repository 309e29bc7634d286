import { PullRequestStatus } from '../../PullRequests';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';

const PAGE_SIZE = 100;

type Review = PullRequestStatus['review'];

/** A comment leaves what its author said before. */
const VERDICTS = new Map<string, Review>([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['DISMISSED', 'none'],
]);

/** What people said about a pull request. */
export class GithubReviews {
  constructor(
    private readonly client: GithubClient,
    private readonly repository: GithubRepository,
  ) {}

  /** The last word of everybody who looked at it, by login. */
  async lastWords(number: number): Promise<Map<string, Review>> {
    const reviews = await this.client.call(
      `read the reviews of the pull request ${number}`,
      ({ paginate, rest }) =>
        paginate(rest.pulls.listReviews, {
          ...this.repository,
          pull_number: number,
          per_page: PAGE_SIZE,
        }),
    );
    const words = new Map<string, Review>();
    // GitHub lists them in the order of time.
    for (const { user, state } of reviews) {
      if (user) {
        const before = words.get(user.login) ?? 'none';
        words.set(user.login, VERDICTS.get(state) ?? before);
      }
    }
    return words;
  }
}
