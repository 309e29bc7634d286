import { InputError } from '@backstage/errors';
import { TreeEntry } from '../../PullRequestHost';
import { DirectoryEntry, readTree } from '../readTree';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';

const EXECUTABLE_MODE = '100755';
const SYMLINK_MODE = '120000';

/** Reads the trees of a repository, each of them once. */
export class GithubTrees {
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;
  /** By id: an id names the same content for ever. */
  readonly #directories = new Map<string, Promise<DirectoryEntry[]>>();

  constructor(client: GithubClient, repository: GithubRepository) {
    this.#client = client;
    this.#repository = repository;
  }

  readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    return readTree(id => this.#listOnce(id), commit, paths);
  }

  #listOnce(id: string): Promise<DirectoryEntry[]> {
    const listing = this.#directories.get(id) ?? this.#list(id);
    this.#directories.set(id, listing);
    return listing;
  }

  async #list(id: string): Promise<DirectoryEntry[]> {
    const { data } = await this.#client.call(
      'list the files of a folder',
      ({ rest }) => rest.git.getTree({ ...this.#repository, tree_sha: id }),
    );
    if (data.truncated) {
      throw new InputError(
        'A folder of the repository has more files than GitHub lists. Generate into another folder.',
      );
    }
    return data.tree.map(({ path = '', mode, type, sha = '' }) => ({
      name: path,
      hash: sha,
      type: entryType(type, mode),
      executable: mode === EXECUTABLE_MODE,
    }));
  }
}

function entryType(type?: string, mode?: string): TreeEntry['type'] {
  if (type === 'tree') {
    return 'directory';
  }
  if (type === 'commit') {
    return 'submodule';
  }
  return mode === SYMLINK_MODE ? 'symlink' : 'file';
}
