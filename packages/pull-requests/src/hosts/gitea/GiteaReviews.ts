import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { PullRequestStatus } from '../../PullRequests';
import { reviewAnswer } from './answers';

/** Small, so that no server's limit is below it: the last page is shorter. */
const PAGE_SIZE = 20;
const MAX_PAGES = 50;

type Review = PullRequestStatus['review'];

/** A comment, or another request, leaves what its author said before. */
const VERDICTS = new Map<string, Review>([
  ['APPROVED', 'approved'],
  ['REQUEST_CHANGES', 'changes-requested'],
]);

/** What people said about a pull request, or were asked to say. */
export class GiteaReviews {
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #owner: string;

  constructor(options: { http: HttpClient; api: string; owner: string }) {
    this.#http = options.http;
    this.#api = options.api;
    this.#owner = options.owner;
  }

  /**
   * The last word of everybody who looked at it or was asked to, by name; that
   * of a team has its organization before it.
   */
  async lastWords(number: number): Promise<Map<string, Review>> {
    const words = new Map<string, Review>();
    for (let page = 1; page <= MAX_PAGES; page++) {
      const reviews = await this.#http.json(
        {
          task: `read the reviews of the pull request ${number}`,
          path: `${this.#api}/pulls/${number}/reviews`,
          query: { page: `${page}`, limit: `${PAGE_SIZE}` },
        },
        z.array(reviewAnswer),
      );
      // Gitea lists them in the order of time.
      for (const { user, team, state, dismissed } of reviews) {
        const name = user?.login ?? (team && `${this.#owner}/${team.name}`);
        if (name) {
          const before = words.get(name) ?? 'none';
          const verdict = VERDICTS.get(state) ?? before;
          words.set(name, dismissed ? 'none' : verdict);
        }
      }
      if (reviews.length < PAGE_SIZE) {
        break;
      }
    }
    return words;
  }
}
