import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, once } from '../../scripts/toolchain/fingerprint.mjs';
import { cache, root } from '../../scripts/toolchain/paths.mjs';
import { waitUntilHealthy } from '../lib/http.mjs';

/** What the browser's part of the portal is made of. */
const browserSources = [
  'yarn.lock',
  'app-config.yaml',
  'packages/app',
  'plugins/app-module-gitea-auth',
  'plugins/mlflow',
  'plugins/mlflow-common',
];

/**
 * Builds the browser's part, unless that was done for the same sources.
 *
 * @param {import('../../scripts/toolchain/processes.mjs').Processes} processes
 * @param {import('../../scripts/toolchain/yarn.mjs').Toolchain} toolchain
 * @param {{ logFile: string, env?: NodeJS.ProcessEnv }} options
 */
export async function buildApp(processes, toolchain, { logFile, env }) {
  const stamp = join(cache, 'stamps/app');
  if (!existsSync(join(root, 'packages/app/dist/index.html'))) {
    await rm(stamp, { force: true });
  }
  const value = fingerprint({
    paths: browserSources.map(path => join(root, path)),
  });
  await once(stamp, value, async () => {
    const [command, ...args] = toolchain.yarn;
    await processes.run(command, [...args, 'workspace', 'app', 'build'], {
      env: { ...toolchain.env, ...env },
      logFile,
    });
  });
}

/**
 * Starts the backend, which serves the built app too, and waits until it is
 * ready.
 *
 * @param {import('../../scripts/toolchain/processes.mjs').Processes} processes
 * @param {import('../../scripts/toolchain/yarn.mjs').Toolchain} toolchain
 * @param {object} options
 * @param {import('../lib/settings.mjs').Settings} options.settings
 * @param {NodeJS.ProcessEnv} options.env - what app-config.yaml reads
 * @param {string} options.logFile
 */
export async function startPortal(
  processes,
  toolchain,
  { settings, env, logFile },
) {
  // Configuration paths are relative to the backend's folder.
  const backend = join(root, 'packages/backend');
  await mkdir(join(settings.data, 'portal'), { recursive: true });
  const running = processes.start(
    toolchain.node,
    [
      // Compiles TypeScript on the way: the backend needs no build.
      '--require',
      join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
      '--config',
      '../../app-config.yaml',
      '--config',
      '../../app-config.demo.yaml',
    ],
    {
      cwd: backend,
      env: { ...toolchain.env, NODE_ENV: 'development', ...env },
      logFile,
    },
  );
  const url = `http://127.0.0.1:${settings.ports.portal}`;
  await waitUntilHealthy(`${url}/.backstage/health/v1/readiness`, running, {
    name: 'The portal',
    logFile,
  });
  return { url, running };
}
