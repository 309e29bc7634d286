import { TreeEntry } from '../PullRequestHost';
import { once } from './once';
import { DirectoryEntry, readTree } from './readTree';

const EXECUTABLE_MODE = '100755';
const SYMLINK_MODE = '120000';

type ListCommitDirectory = (
  id: string,
  path: string,
  commit: string,
) => Promise<DirectoryEntry[]>;

/** Reads the folders of a repository, each of them once. */
export class TreeReader {
  readonly #list: ListCommitDirectory;
  /** By id: an id names the same content for ever. */
  readonly #directories = new Map<string, Promise<DirectoryEntry[]>>();

  /** @param list - asks the host for one directory of a commit. */
  constructor(list: ListCommitDirectory) {
    this.#list = list;
  }

  /** @param root - id of the root, where that of the commit will not do. */
  readEntries(
    commit: string,
    paths: Iterable<string>,
    root = commit,
  ): Promise<Map<string, TreeEntry>> {
    return readTree(
      (id, path) =>
        once(this.#directories, id, () => this.#list(id, path, commit)),
      root,
      paths,
    );
  }
}

/** An entry in the words of Git, which most hosts pass on. */
export function toDirectoryEntry(entry: {
  name: string;
  hash: string;
  type?: string;
  mode?: string;
}): DirectoryEntry {
  const { name, hash, type, mode } = entry;
  return {
    name,
    hash,
    type: entryType(type, mode),
    executable: mode === EXECUTABLE_MODE,
  };
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
