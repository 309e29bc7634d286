import { InputError } from '@backstage/errors';
import { HttpClient } from '../../http/HttpClient';
import { TreeEntry } from '../../PullRequestHost';
import { treeAnswer } from './answers';
import { DirectoryEntry, readTree } from '../readTree';

const PAGE_SIZE = 1_000;
const MAX_PAGES = 50;
const EXECUTABLE_MODE = '100755';
const SYMLINK_MODE = '120000';

/** Reads the trees of a repository, each of them once. */
export class GiteaTrees {
  readonly #http: HttpClient;
  readonly #api: string;
  /** By id: an id names the same content for ever. */
  readonly #directories = new Map<string, Promise<DirectoryEntry[]>>();

  constructor(http: HttpClient, api: string) {
    this.#http = http;
    this.#api = api;
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
    const entries: DirectoryEntry[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const { tree, truncated } = await this.#http.json(
        {
          task: 'list the files of a folder',
          path: `${this.#api}/git/trees/${id}`,
          query: { page: `${page}`, per_page: `${PAGE_SIZE}` },
        },
        treeAnswer,
      );
      for (const { path, mode, type, sha } of tree ?? []) {
        entries.push({
          name: path,
          hash: sha,
          type: entryType(type, mode),
          executable: mode === EXECUTABLE_MODE,
        });
      }
      if (!truncated) {
        return entries;
      }
    }
    throw new InputError(
      `A folder of the repository has more than ${
        MAX_PAGES * PAGE_SIZE
      } files. Generate into another folder.`,
    );
  }
}

function entryType(
  type: 'blob' | 'tree' | 'commit',
  mode: string,
): TreeEntry['type'] {
  if (type === 'tree') {
    return 'directory';
  }
  if (type === 'commit') {
    return 'submodule';
  }
  return mode === SYMLINK_MODE ? 'symlink' : 'file';
}
