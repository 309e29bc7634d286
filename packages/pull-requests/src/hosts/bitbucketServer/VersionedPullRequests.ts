import { HttpClient } from '../../http/HttpClient';
import { PullRequestAnswer, pullRequestAnswer } from './answers';
import { isConflict } from './isConflict';

/**
 * Pull requests by number. Each change of one names the version that it is
 * made to: Bitbucket refuses it if somebody was faster.
 */
export class VersionedPullRequests {
  readonly #http: HttpClient;
  readonly #path: string;

  /** @param path - that of the repository's pull requests, below `/rest`. */
  constructor(http: HttpClient, path: string) {
    this.#http = http;
    this.#path = path;
  }

  read(number: number): Promise<PullRequestAnswer> {
    return this.#http.json(
      {
        task: `read the pull request ${number}`,
        path: `${this.#path}/${number}`,
      },
      pullRequestAnswer,
    );
  }

  /** Whoever is slower reads again and tries once more. */
  async change<T>(
    number: number,
    change: (current: PullRequestAnswer) => Promise<T>,
  ): Promise<T> {
    const current = await this.read(number);
    try {
      return await change(current);
    } catch (error) {
      const newest = isConflict(error) ? await this.read(number) : current;
      if (newest.version === current.version) {
        throw error;
      }
      return change(newest);
    }
  }

  /** What is not named would be lost: reviewers, draft; a title be refused. */
  put(
    task: string,
    current: PullRequestAnswer,
    change: Record<string, unknown>,
  ): Promise<PullRequestAnswer> {
    const { id, version, title, description, draft } = current;
    return this.#http.json(
      {
        task,
        method: 'PUT',
        path: `${this.#path}/${id}`,
        body: {
          version,
          title,
          description: description ?? '',
          draft: draft ?? false,
          reviewers: reviewerNames(current).map(toReviewer),
          ...change,
        },
      },
      pullRequestAnswer,
    );
  }
}

/** Accounts that were closed since cannot be named again. */
export function reviewerNames({ reviewers }: PullRequestAnswer): string[] {
  return (reviewers ?? [])
    .filter(({ user }) => user.active !== false)
    .map(({ user }) => user.name);
}

export function toReviewer(name: string) {
  return { user: { name } };
}
