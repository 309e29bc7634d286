import { PullRequest, PullRequestTriage } from '../../PullRequests';
import { BitbucketCloudClient } from './BitbucketCloudClient';
import { findMember } from './findMember';
import { toPullRequest } from './toPullRequest';
import { reviewersOf, WholePullRequests } from './WholePullRequests';

/** Asks people to review: all of triage that Bitbucket has. */
export class BitbucketCloudTriage {
  readonly #client: BitbucketCloudClient;
  readonly #workspace: string;
  readonly #pullRequests: WholePullRequests;

  constructor(
    client: BitbucketCloudClient,
    options: { workspace: string; pullRequests: WholePullRequests },
  ) {
    this.#client = client;
    this.#workspace = options.workspace;
    this.#pullRequests = options.pullRequests;
  }

  async add(
    { number }: Pick<PullRequest, 'number'>,
    { reviewers = [] }: Partial<PullRequestTriage>,
  ): Promise<void> {
    const [before, ...people] = await Promise.all([
      this.#pullRequests.read(number),
      ...reviewers.map(name => findMember(this.#client, this.#workspace, name)),
    ]);
    const present = reviewersOf(before);
    const wanted = new Set([...present, ...people]);
    // Bitbucket takes no author for a reviewer, and a template may name all.
    wanted.delete(before.author?.uuid ?? '');
    if (wanted.size > present.length) {
      await this.#pullRequests.put(
        `ask people to review the pull request ${number}`,
        before,
        toPullRequest(before),
        [...wanted],
      );
    }
  }
}
