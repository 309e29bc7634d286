import { TreeEntry } from '../PullRequestHost';

/** One entry of one directory. */
export interface DirectoryEntry extends TreeEntry {
  name: string;
}

/**
 * Lists a directory by its own id, or that of a commit for its root. Hosts
 * that know no such ids get its path, which is empty for the root.
 */
export type ListDirectory = (
  id: string,
  path: string,
) => Promise<DirectoryEntry[]>;

/**
 * Looks paths up directory by directory, so that a large repository costs no
 * more than the directories on the way.
 */
export async function readTree(
  listDirectory: ListDirectory,
  directoryId: string,
  paths: Iterable<string>,
  directoryPath = '',
): Promise<Map<string, TreeEntry>> {
  const found = new Map<string, TreeEntry>();
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [name, ...rest] = path.split('/');
    below.set(name, [...(below.get(name) ?? []), rest.join('/')]);
  }
  if (!below.size) {
    return found;
  }
  const entries = await listDirectory(directoryId, directoryPath);
  await Promise.all(
    entries.map(async ({ name, ...entry }) => {
      const rests = below.get(name) ?? [];
      const inside = rests.filter(rest => rest !== '');
      if (rests.length > inside.length) {
        found.set(name, entry);
      }
      if (entry.type !== 'directory') {
        const { hash } = entry;
        inside.forEach(rest =>
          found.set(`${name}/${rest}`, { type: 'obstructed', hash }),
        );
        return;
      }
      const nested = await readTree(
        listDirectory,
        entry.hash,
        inside,
        directoryPath ? `${directoryPath}/${name}` : name,
      );
      nested.forEach((value, rest) => found.set(`${name}/${rest}`, value));
    }),
  );
  return found;
}
