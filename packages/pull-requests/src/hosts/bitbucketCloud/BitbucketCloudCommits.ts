import { NewCommit, PullRequestHost } from '../../PullRequestHost';
import { assertPrevious } from '../assertPrevious';
import { existingBranch } from '../existingBranch';
import { BitbucketCloudClient } from './BitbucketCloudClient';
import { FormFile, toMultipart } from './toMultipart';

const COMMIT_ID = /\/([0-9a-f]{40,64})$/;

/**
 * Makes a commit in one call, with the branch if need be. Bitbucket refuses it
 * unless the branch is where the commit's parent is: whoever is slower starts
 * again.
 */
export class BitbucketCloudCommits {
  readonly #client: BitbucketCloudClient;
  readonly #api: string;
  readonly #host: Pick<PullRequestHost, 'findBranch' | 'readEntries'>;

  /** @param api - path of the repository. */
  constructor(
    client: BitbucketCloudClient,
    api: string,
    host: Pick<PullRequestHost, 'findBranch' | 'readEntries'>,
  ) {
    this.#client = client;
    this.#api = api;
    this.#host = host;
  }

  async create(options: NewCommit): Promise<string> {
    const { branch, startFrom = branch, message, author, changes } = options;
    const parent = await existingBranch(this.#host, startFrom);
    await assertPrevious(this.#host, parent, changes);

    const fields: [string, string][] = [
      ['branch', branch],
      ['parents', parent],
      ['message', message],
    ];
    if (author) {
      fields.push(['author', `${author.name} <${author.email}>`]);
    }
    const files: FormFile[] = [];
    for (const change of changes) {
      if (change.operation === 'delete') {
        // Named here and not sent, a file is deleted.
        fields.push(['files', change.path]);
      } else {
        files.push(change);
      }
    }
    const headers = await this.#client.headers({
      task: `commit to the branch ${branch}`,
      method: 'POST',
      path: `${this.#api}/src`,
      content: toMultipart(fields, files),
    });
    const [, id] = COMMIT_ID.exec(headers.get('location') ?? '') ?? [];
    return id ?? existingBranch(this.#host, branch);
  }
}
