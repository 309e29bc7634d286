import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { BundleFile } from '../bundle';

function refuseLinks(root: string, path: string) {
  const inside = realpathSync(root);
  let folder = dirname(path);
  while (!existsSync(folder)) {
    folder = dirname(folder);
  }
  const real = realpathSync(folder);
  if (real !== inside && !real.startsWith(inside + sep)) {
    throw new Error(`${path} leads out of ${root} through a symbolic link`);
  }
}

/**
 * Writes all files below a folder or, if one of them fails, none. Files that
 * people own are written only where there is none yet.
 *
 * @returns the paths that were written
 */
export function writeBundle(root: string, files: BundleFile[]): string[] {
  mkdirSync(root, { recursive: true });
  const staging = mkdtempSync(join(root, '.layered-deployment-'));
  const undo: (() => void)[] = [];
  const written = files.filter(
    ({ path, createOnly }) => !createOnly || !existsSync(join(root, path)),
  );
  try {
    written.forEach(({ path, content }, index) => {
      refuseLinks(root, join(root, path));
      writeFileSync(join(staging, `${index}.new`), content);
    });
    written.forEach(({ path }, index) => {
      const target = join(root, path);
      const backup = join(staging, `${index}.old`);
      mkdirSync(dirname(target), { recursive: true });
      if (existsSync(target)) {
        renameSync(target, backup);
        undo.unshift(() => renameSync(backup, target));
      } else {
        undo.unshift(() => rmSync(target, { force: true }));
      }
      renameSync(join(staging, `${index}.new`), target);
    });
  } catch (error) {
    undo.forEach(step => step());
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return written.map(({ path }) => path);
}
