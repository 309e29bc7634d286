import { CommitAuthor, FileChange } from '../../PullRequestHost';
import { assertPrevious } from '../assertPrevious';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';
import { GithubTrees } from './GithubTrees';
import { GithubTreeWriter } from './GithubTreeWriter';

/**
 * Makes commits out of Git's own objects. Nobody sees them before the branch
 * is moved, and the branch moves forwards only: whoever is slower is refused.
 */
export class GithubCommits {
  readonly #writer: GithubTreeWriter;
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;
  readonly #trees: GithubTrees;

  constructor(
    client: GithubClient,
    repository: GithubRepository,
    trees: GithubTrees,
  ) {
    this.#client = client;
    this.#repository = repository;
    this.#trees = trees;
    this.#writer = new GithubTreeWriter(client, repository);
  }

  /** Adds a commit on top of `parent`; nothing refers to it yet. */
  async create(options: {
    parent: string;
    message: string;
    author?: CommitAuthor;
    changes: FileChange[];
  }): Promise<string> {
    const { parent, message, author, changes } = options;
    await assertPrevious(this.#trees, parent, changes);
    const tree = await this.#writer.write(parent, changes);
    const { data } = await this.#client.call('write the commit', ({ rest }) =>
      rest.git.createCommit({
        ...this.#repository,
        message,
        author,
        tree,
        parents: [parent],
      }),
    );
    return data.sha;
  }
}
