import { InputError } from '@backstage/errors';
import { HttpClient } from '../../http/HttpClient';
import { PullRequest, PullRequestTriage } from '../../PullRequests';
import { PullRequestAnswer } from './answers';
import { findUser } from './findUser';
import { isConflict } from './isConflict';
import {
  reviewerNames,
  toReviewer,
  VersionedPullRequests,
} from './VersionedPullRequests';

/** Asks people to review: all of triage that Bitbucket has. */
export class BitbucketServerTriage {
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #pullRequests: VersionedPullRequests;

  constructor(
    http: HttpClient,
    options: { api: string; pullRequests: VersionedPullRequests },
  ) {
    this.#http = http;
    this.#api = options.api;
    this.#pullRequests = options.pullRequests;
  }

  async add(
    { number }: Pick<PullRequest, 'number'>,
    { reviewers = [] }: Partial<PullRequestTriage>,
  ): Promise<void> {
    await this.#pullRequests.change(number, async current => {
      const added = withoutPresent(reviewers, current);
      return added.length ? this.#ask(current, added) : current;
    });
  }

  async #ask(
    current: PullRequestAnswer,
    added: string[],
  ): Promise<PullRequestAnswer> {
    const { id, version } = current;
    try {
      return await this.#pullRequests.put(
        `ask for a review of the pull request ${id}`,
        current,
        { reviewers: [...reviewerNames(current), ...added].map(toReviewer) },
      );
    } catch (error) {
      if (isConflict(error)) {
        const newest = await this.#pullRequests.read(id);
        if (newest.version === version) {
          await this.#assertKnown(added);
        }
      }
      throw error;
    }
  }

  async #assertKnown(names: string[]): Promise<void> {
    for (const name of names) {
      const user = await findUser(this.#http, { api: this.#api, name });
      if (!user) {
        throw new InputError(
          `reviewers: Bitbucket knows no ${name}. Give the name that the person signs in with.`,
        );
      }
    }
    throw new InputError(
      `reviewers: Bitbucket does not take ${names.join(
        ', ',
      )}. Give them read access to the repository, or name others.`,
    );
  }
}

/**
 * Bitbucket refuses the author, and a template may name all. Its names have no
 * case.
 */
function withoutPresent(names: string[], current: PullRequestAnswer): string[] {
  const author = current.author?.user.name;
  const present = [...reviewerNames(current), ...(author ? [author] : [])];
  const keys = new Set(present.map(name => name.toLowerCase()));
  return names.filter(name => !keys.has(name.toLowerCase()));
}
