import { TreeEntry } from '../../PullRequestHost';
import { DirectoryEntry, readTree } from '../readTree';
import { treeAnswer } from './answers';
import { AzureClient } from './AzureClient';
import { AzureCommits } from './AzureCommits';

const EXECUTABLE_MODE = 0o100755;

/** Types of entries by Git's mode; any other mode is a file's. */
const types = new Map<number, TreeEntry['type']>([
  [0o040000, 'directory'],
  [0o120000, 'symlink'],
  [0o160000, 'submodule'],
]);

/** Reads the trees of a repository, each of them once. */
export class AzureTrees {
  readonly #client: AzureClient;
  readonly #commits: AzureCommits;
  /** By id: an id names the same content for ever. */
  readonly #directories = new Map<string, Promise<DirectoryEntry[]>>();

  constructor(client: AzureClient, commits: AzureCommits) {
    this.#client = client;
    this.#commits = commits;
  }

  async readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    const root = await this.#commits.readTreeId(commit);
    return readTree(id => this.#listOnce(id), root, paths);
  }

  #listOnce(id: string): Promise<DirectoryEntry[]> {
    const listing = this.#directories.get(id) ?? this.#list(id);
    this.#directories.set(id, listing);
    return listing;
  }

  async #list(id: string): Promise<DirectoryEntry[]> {
    const { treeEntries } = await this.#client.json(
      { task: 'list the files of a folder', path: `/trees/${id}` },
      treeAnswer,
    );
    return treeEntries.map(({ relativePath, mode, objectId }) => {
      const bits = parseInt(mode, 8);
      return {
        name: relativePath,
        hash: objectId,
        type: types.get(bits) ?? 'file',
        executable: bits === EXECUTABLE_MODE,
      };
    });
  }
}
