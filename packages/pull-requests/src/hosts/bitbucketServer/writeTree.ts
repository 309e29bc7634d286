import git, { TreeEntry } from 'isomorphic-git';
import { LocalRepository } from './GitRemote';

/** What a path shall hold; without `file`, nothing. */
export interface PathChange {
  path: string;
  file?: { id: string; executable: boolean };
}

/**
 * Writes a folder that differs from another one only at some paths.
 *
 * @param treeId - the folder as it was; undefined if there was none
 * @returns the id of the new folder; undefined if nothing is left in it
 */
export async function writeTree(
  repository: LocalRepository,
  treeId: string | undefined,
  changes: PathChange[],
): Promise<string | undefined> {
  const { tree } = treeId
    ? await git.readTree({ ...repository, oid: treeId })
    : { tree: [] };
  const entries = new Map(tree.map(entry => [entry.path, entry]));
  for (const [name, inside] of groupByName(changes)) {
    const entry = await changedEntry(repository, entries.get(name), inside);
    if (entry) {
      entries.set(name, { ...entry, path: name });
    } else {
      entries.delete(name);
    }
  }
  return entries.size
    ? git.writeTree({ ...repository, tree: [...entries.values()] })
    : undefined;
}

async function changedEntry(
  repository: LocalRepository,
  entry: TreeEntry | undefined,
  changes: PathChange[],
): Promise<Omit<TreeEntry, 'path'> | undefined> {
  const own = changes.find(({ path }) => path === '');
  if (own) {
    return (
      own.file && {
        mode: own.file.executable ? '100755' : '100644',
        oid: own.file.id,
        type: 'blob',
      }
    );
  }
  const oid = await writeTree(
    repository,
    entry?.type === 'tree' ? entry.oid : undefined,
    changes,
  );
  return oid ? { mode: '040000', oid, type: 'tree' } : undefined;
}

/** The changes by the first part of their path, each with the rest of it. */
function groupByName(changes: PathChange[]): Map<string, PathChange[]> {
  const groups = new Map<string, PathChange[]>();
  for (const { path, file } of changes) {
    const [name, ...rest] = path.split('/');
    const group = groups.get(name) ?? [];
    group.push({ path: rest.join('/'), file });
    groups.set(name, group);
  }
  return groups;
}
