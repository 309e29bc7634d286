import { TreeEntry } from '../../PullRequestHost';
import { GitRemote } from './GitRemote';
import { readEntries } from './readEntries';

/**
 * What commits hold, each path of one looked up once: to look means to fetch
 * all files of the commit.
 */
export class GitEntries {
  readonly #remote: GitRemote;
  readonly #known = new Map<string, Map<string, TreeEntry | undefined>>();

  constructor(remote: GitRemote) {
    this.#remote = remote;
  }

  async read(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    const wanted = [...paths];
    const known = this.#known.get(commit) ?? new Map();
    this.#known.set(commit, known);
    const unknown = wanted.filter(path => !known.has(path));
    if (unknown.length) {
      const read = await this.#remote.clone(
        { ref: commit, task: 'read the files' },
        clone => readEntries(clone, unknown),
      );
      unknown.forEach(path => known.set(path, read.get(path)));
    }
    const found = new Map<string, TreeEntry>();
    for (const path of wanted) {
      const entry = known.get(path);
      if (entry) {
        found.set(path, entry);
      }
    }
    return found;
  }
}
