import { TreeEntry } from '../../PullRequestHost';
import { TreeReader } from '../TreeReader';
import { treeAnswer } from './answers';
import { AzureClient } from './AzureClient';
import { AzureCommits } from './AzureCommits';

const EXECUTABLE_MODE = 0o100755;

/** Types of entries by Git's mode; any other mode is a file's. */
const TYPES = new Map<number, TreeEntry['type']>([
  [0o040000, 'directory'],
  [0o120000, 'symlink'],
  [0o160000, 'submodule'],
]);

/** The trees of a repository, which Azure DevOps knows by their own ids. */
export class AzureTrees {
  readonly #commits: AzureCommits;
  readonly #reader: TreeReader;

  constructor(client: AzureClient, commits: AzureCommits) {
    this.#commits = commits;
    this.#reader = new TreeReader(async id => {
      const { treeEntries } = await client.json(
        { task: 'list the files of a folder', path: `/trees/${id}` },
        treeAnswer,
      );
      return treeEntries.map(({ relativePath, mode, objectId }) => {
        const bits = parseInt(mode, 8);
        return {
          name: relativePath,
          hash: objectId,
          type: TYPES.get(bits) ?? 'file',
          executable: bits === EXECUTABLE_MODE,
        };
      });
    });
  }

  async readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    const root = await this.#commits.readTreeId(commit);
    return this.#reader.readEntries(commit, paths, root);
  }
}
