import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

function* filesBelow(path) {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!skipped.has(name)) {
      yield* filesBelow(join(path, name));
    }
  }
}

/**
 * A hash over files, folders (by name and content) and plain words.
 *
 * @param {{ paths?: string[], words?: string[] }} input
 */
export function fingerprint({ paths = [], words = [] }) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(path)) {
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.update(words.join('\0')).digest('hex').slice(0, 16);
}

/**
 * Runs `make` unless the stamp file says that it was done for the same input.
 *
 * @param {string} stampFile
 * @param {string} value
 * @param {() => Promise<void>} make
 */
export async function once(stampFile, value, make) {
  const done = await readFile(stampFile, 'utf8').catch(() => '');
  if (done === value) {
    return;
  }
  await make();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, value);
}
