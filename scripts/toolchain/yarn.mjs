import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fingerprint, once } from './fingerprint.mjs';
import { ensureNode } from './node.mjs';
import { fetchNpmPackage } from './npmPackage.mjs';
import { cache, root, toolchainDirectory } from './paths.mjs';

const yarnPackage = '@yarnpkg/cli-dist@4.18.1';

/**
 * @typedef {object} Toolchain
 * @property {string} node - the executable
 * @property {string[]} yarn - command and first arguments
 * @property {NodeJS.ProcessEnv} env - for everything that runs in the project
 */

/**
 * Node and Yarn, and the environment that puts them first.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @returns {Promise<Toolchain>}
 */
export async function ensureToolchain(processes) {
  const [node, yarnDirectory] = await Promise.all([
    ensureNode(processes),
    fetchNpmPackage(processes, yarnPackage),
  ]);
  const yarnFile = join(yarnDirectory, 'bin/yarn.js');
  const bin = join(toolchainDirectory, 'path');
  await once(
    join(bin, '.stamp'),
    [node.executable, yarnFile].join('\0'),
    async () => {
      await rm(bin, { recursive: true, force: true });
      await mkdir(bin, { recursive: true });
      await symlink(node.executable, join(bin, 'node'));
      const yarn = join(bin, 'yarn');
      await writeFile(
        yarn,
        `#!/bin/sh\nexec '${node.executable}' '${yarnFile}' "$@"\n`,
      );
      await chmod(yarn, 0o755);
    },
  );
  return {
    node: node.executable,
    yarn: [node.executable, yarnFile],
    env: {
      PATH: [bin, process.env.PATH].join(delimiter),
      ...(node.headers && { npm_config_nodedir: node.headers }),
    },
  };
}

function manifests() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name =>
      join(root, folder, name, 'package.json'),
    ),
  );
  return [
    join(root, 'package.json'),
    join(root, 'yarn.lock'),
    join(root, '.yarnrc.yml'),
    ...workspaces.filter(file => existsSync(file)),
  ];
}

/**
 * Installs the packages of yarn.lock, unless that was done for the same lock
 * and manifests.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @param {Toolchain} toolchain
 * @param {{ logFile?: string }} [options]
 */
export async function installPackages(processes, toolchain, { logFile } = {}) {
  const stamp = join(cache, 'stamps/yarn-install');
  if (!existsSync(join(root, 'node_modules/.yarn-state.yml'))) {
    await rm(stamp, { force: true });
  }
  const value = fingerprint({ paths: manifests(), words: [toolchain.node] });
  await once(stamp, value, async () => {
    const [command, ...args] = toolchain.yarn;
    await processes.run(command, [...args, 'install', '--immutable'], {
      env: toolchain.env,
      logFile,
    });
  });
}
