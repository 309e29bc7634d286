import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toolchainDirectory } from './paths.mjs';

/**
 * Fetches a package that needs no dependencies, once, with npm.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @param {string} specifier - name@version
 * @returns {Promise<string>} the package's folder
 */
export async function fetchNpmPackage(processes, specifier) {
  const name = specifier.slice(0, specifier.lastIndexOf('@'));
  const directory = join(toolchainDirectory, specifier.replaceAll('/', '+'));
  const installed = join(directory, 'node_modules', name);
  if (existsSync(installed)) {
    return installed;
  }
  // Made aside and moved, so that an interrupted fetch is not taken for done.
  const unfinished = `${directory}.${process.pid}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  try {
    await processes.run('npm', [
      'install',
      '--prefix',
      unfinished,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      specifier,
    ]);
    await mkdir(dirname(directory), { recursive: true });
    await rm(directory, { recursive: true, force: true });
    await rename(unfinished, directory);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return installed;
}
