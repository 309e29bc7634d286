import pLimit from 'p-limit';
import { CommitAuthor, FileChange } from '../../PullRequestHost';
import { assertPrevious } from '../assertPrevious';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';
import { GithubTrees } from './GithubTrees';

const CONCURRENT_UPLOADS = 4;

/**
 * Makes commits out of Git's own objects. Nobody sees them before the branch
 * is moved, and the branch moves forwards only: whoever is slower is refused.
 */
export class GithubCommits {
  constructor(
    private readonly client: GithubClient,
    private readonly repository: GithubRepository,
    private readonly trees: GithubTrees,
  ) {}

  /** Adds a commit on top of `parent`; nothing refers to it yet. */
  async create(options: {
    parent: string;
    message: string;
    author?: CommitAuthor;
    changes: FileChange[];
  }): Promise<string> {
    const { parent, message, author, changes } = options;
    await assertPrevious(this.trees, parent, changes);
    const upload = pLimit(CONCURRENT_UPLOADS);
    const tree = await Promise.all(
      changes.map(change => upload(() => this.#entry(change))),
    );
    const { data } = await this.client.call('write the folders', ({ rest }) =>
      rest.git.createTree({ ...this.repository, base_tree: parent, tree }),
    );
    const commit = await this.client.call('write the commit', ({ rest }) =>
      rest.git.createCommit({
        ...this.repository,
        message,
        author,
        tree: data.sha,
        parents: [parent],
      }),
    );
    return commit.data.sha;
  }

  async #entry(change: FileChange) {
    const { path } = change;
    if (change.operation === 'delete') {
      return {
        path,
        mode: '100644' as const,
        type: 'blob' as const,
        sha: null,
      };
    }
    const { data } = await this.client.call(
      `upload the file ${path}`,
      ({ rest }) =>
        rest.git.createBlob({
          ...this.repository,
          content: change.content.toString('base64'),
          encoding: 'base64',
        }),
    );
    return {
      path,
      mode: change.executable ? ('100755' as const) : ('100644' as const),
      type: 'blob' as const,
      sha: data.sha,
    };
  }
}
