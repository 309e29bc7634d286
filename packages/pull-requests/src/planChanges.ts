import { InputError } from '@backstage/errors';
import { blobHash } from './blobHash';
import { WrittenFile } from './commitTrailers';
import { GeneratedFile, KeptFile } from './GeneratedFile';
import { FileChange, TreeEntry } from './PullRequestHost';

type Entries = Map<string, TreeEntry>;

/** All that decides what a run has to write. */
export interface Situation {
  /** Id of any object of the repository. */
  likeObjectId: string;
  /** What the branch holds; the base branch's entries if it does not exist. */
  branch: Entries;
  /** What the commit holds at which branch and base parted. */
  mergeBase: Entries;
  /** What the base branch holds now. */
  base: Entries;
  /** What earlier runs wrote on the branch. */
  written: Map<string, WrittenFile>;
}

export interface Plan {
  changes: FileChange[];
  kept: KeptFile[];
  /** Paths whose content at the merge base has to be put back. */
  restores: string[];
}

/**
 * Decides, path by path, what to write. The branch shall end as if the files
 * had been generated once on the merge base, except where a person changed
 * something: what differs from what we last wrote there, or from the merge
 * base where we never wrote, is a person's and stays.
 */
export function planChanges(
  files: GeneratedFile[],
  situation: Situation,
): Plan {
  const { branch, mergeBase, base, written, likeObjectId } = situation;
  const plan: Plan = { changes: [], kept: [], restores: [] };

  const changedByPerson = (path: string) => {
    const expected = written.get(path) ?? mergeBase.get(path);
    return !matches(branch.get(path), expected);
  };
  const keep = (path: string) =>
    plan.kept.push({ path, reason: branch.has(path) ? 'edited' : 'deleted' });

  for (const file of files) {
    const { path, content, executable = false } = file;
    const current = branch.get(path);
    const wanted = { hash: blobHash(content, likeObjectId), executable };
    const settled = file.createOnly
      ? current !== undefined || base.has(path)
      : matches(current, wanted) ||
        // The base got the same content since: writing it again says nothing.
        (!written.has(path) && matches(base.get(path), wanted));

    if (changedByPerson(path)) {
      if (!settled) {
        keep(path);
      }
    } else if (!settled) {
      assertReplaceable(path, current);
      plan.changes.push({
        operation: current ? 'update' : 'create',
        path,
        content,
        executable,
        previous: current,
      });
    }
  }

  const generated = new Set(files.map(file => file.path));
  for (const path of written.keys()) {
    const current = branch.get(path);
    const original = mergeBase.get(path);
    if (generated.has(path) || matches(current, original)) {
      continue;
    }
    if (changedByPerson(path)) {
      if (current) {
        keep(path);
      }
    } else if (original) {
      plan.restores.push(path);
    } else if (current) {
      plan.changes.push({ operation: 'delete', path, previous: current });
    }
  }
  return plan;
}

/** Whether the base branch already has every generated file as it is. */
export function isSameAsBase(
  files: GeneratedFile[],
  base: Entries,
  likeObjectId: string,
): boolean {
  return files.every(({ path, content, executable = false, createOnly }) =>
    createOnly
      ? base.has(path)
      : matches(base.get(path), {
          hash: blobHash(content, likeObjectId),
          executable,
        }),
  );
}

function matches(
  entry: TreeEntry | undefined,
  expected: WrittenFile | TreeEntry | undefined,
): boolean {
  if (!entry || !expected || expected === 'deleted') {
    return !entry && (!expected || expected === 'deleted');
  }
  if ('type' in expected && expected.type !== entry.type) {
    return false;
  }
  return (
    (entry.type === 'file' || 'type' in expected) &&
    // A trailer has only the first digits of the hash.
    entry.hash.startsWith(expected.hash) &&
    (entry.executable === undefined ||
      expected.executable === undefined ||
      entry.executable === expected.executable)
  );
}

function assertReplaceable(path: string, entry: TreeEntry | undefined) {
  if (entry && entry.type !== 'file') {
    throw new InputError(
      entry.type === 'obstructed'
        ? `Cannot write ${path}: one of its folders is a file in the repository. Remove that from the base branch or generate the file elsewhere.`
        : `Cannot write ${path}: the repository has a ${entry.type} there. Remove it from the base branch or generate the file elsewhere.`,
    );
  }
}
