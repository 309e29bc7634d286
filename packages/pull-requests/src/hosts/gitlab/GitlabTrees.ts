import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { TreeEntry } from '../../PullRequestHost';
import { DirectoryEntry, readTree } from '../readTree';
import { treeEntryAnswer } from './answers';
import { readPages } from './readPages';

const EXECUTABLE_MODE = '100755';
const SYMLINK_MODE = '120000';

/** Reads the folders of a project, each of them once. */
export class GitlabTrees {
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
    return readTree(
      (id, path) => {
        const listing = this.#directories.get(id) ?? this.#list(commit, path);
        this.#directories.set(id, listing);
        return listing;
      },
      commit,
      paths,
    );
  }

  async #list(commit: string, path: string): Promise<DirectoryEntry[]> {
    const entries = await readPages(
      this.#http,
      {
        task: 'list the files of a folder',
        path: `${this.#api}/repository/tree`,
        query: path ? { ref: commit, path } : { ref: commit },
      },
      treeEntryAnswer,
    );
    return entries.map(({ id, name, type, mode }) => ({
      name,
      hash: id,
      type: entryType(type, mode),
      executable: mode === EXECUTABLE_MODE,
    }));
  }
}

function entryType(
  type: z.infer<typeof treeEntryAnswer>['type'],
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
