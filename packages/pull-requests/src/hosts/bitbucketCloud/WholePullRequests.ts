import { PullRequestText } from '../../PullRequests';
import { PullRequestAnswer, pullRequestAnswer } from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';

/** Pull requests by number: a list shows no people of theirs. */
export class WholePullRequests {
  readonly #client: BitbucketCloudClient;
  readonly #path: string;

  /** @param path - that of the repository's pull requests. */
  constructor(client: BitbucketCloudClient, path: string) {
    this.#client = client;
    this.#path = path;
  }

  read(number: number): Promise<PullRequestAnswer> {
    return this.#client.json(
      {
        task: `read the pull request ${number}`,
        path: `${this.#path}/${number}`,
      },
      pullRequestAnswer,
    );
  }

  /**
   * What is not sent is dropped.
   *
   * @see https://github.com/chesleybrown/bitbucket-codeship-status/issues/1
   */
  put(
    task: string,
    before: PullRequestAnswer,
    { title, body, draft }: PullRequestText,
    reviewers = reviewersOf(before),
  ): Promise<PullRequestAnswer> {
    return this.#client.json(
      {
        task,
        method: 'PUT',
        path: `${this.#path}/${before.id}`,
        body: {
          type: 'pullrequest',
          title,
          description: body,
          draft,
          close_source_branch: before.close_source_branch ?? false,
          reviewers: reviewers.map(toReviewer),
        },
      },
      pullRequestAnswer,
    );
  }
}

/** UUIDs of those who are asked to review. */
export function reviewersOf({ reviewers }: PullRequestAnswer): string[] {
  return reviewers?.map(({ uuid }) => uuid) ?? [];
}

export function toReviewer(uuid: string) {
  return { type: 'user', uuid };
}
