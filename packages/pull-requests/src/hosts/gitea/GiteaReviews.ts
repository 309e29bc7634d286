import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { PullRequestStatus } from '../../PullRequests';
import { readPages } from '../readPages';
import { reviewAnswer } from './answers';

/** Small, so that no server's limit is below it: the last page is shorter. */
const PAGE_SIZE = 20;

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
   * of a team has its organization before it. Nothing is the word of somebody
   * whose approval the base branch does not count.
   */
  async lastWords(number: number): Promise<Map<string, Review>> {
    const task = `read the reviews of the pull request ${number}`;
    const reviews = await readPages(task, 1, async page => {
      const items = await this.#http.json(
        {
          task,
          path: `${this.#api}/pulls/${number}/reviews`,
          query: { page: `${page}`, limit: `${PAGE_SIZE}` },
        },
        z.array(reviewAnswer),
      );
      return { items, next: items.length < PAGE_SIZE ? undefined : page + 1 };
    });
    const words = new Map<string, Review>();
    // Gitea lists them in the order of time.
    for (const { user, team, state, official, dismissed } of reviews) {
      const name = user?.login ?? (team && `${this.#owner}/${team.name}`);
      const verdict = VERDICTS.get(state);
      if (name && verdict) {
        words.set(name, official && !dismissed ? verdict : 'none');
      } else if (name) {
        words.set(name, words.get(name) ?? 'none');
      }
    }
    return words;
  }
}
