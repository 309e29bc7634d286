import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findGitea } from './findGitea';
import { giteaSettings } from './giteaSettings';
import { makeQuickHooks } from './quickHooks';

const run = promisify(execFile);
const START_TIMEOUT_MS = 60_000;

/** A Gitea of its own for one test file. */
export interface RunningGitea {
  baseUrl: string;
  /** A site administrator, for what only one may do. */
  admin: { username: string; password: string };
  /** Folder of the bare repositories, for looking at them with git itself. */
  repositories: string;
  stop(): Promise<void>;
}

/** Starts a real Gitea on a free port of the loopback interface. */
export async function startGitea(
  settings: { pageSize?: number } = {},
): Promise<RunningGitea> {
  const { binary, staticRoot } = await findGitea();
  const directory = await mkdtemp(join(tmpdir(), 'gitea-test-'));
  const port = await freePort();
  const config = join(directory, 'app.ini');
  const hooks = join(directory, 'hooks');
  await Promise.all(
    ['data', 'log', 'home', 'tmp', 'repos'].map(name =>
      mkdir(join(directory, name)),
    ),
  );
  await makeQuickHooks(hooks);
  await writeFile(
    config,
    giteaSettings({ directory, hooks, port, staticRoot, ...settings }),
  );
  const env = {
    PATH: process.env.PATH,
    GITEA_WORK_DIR: directory,
    HOME: join(directory, 'home'),
    TMPDIR: join(directory, 'tmp'),
    GITEA_I_AM_BEING_UNSAFE_RUNNING_AS_ROOT: 'true',
    // It starts often, and lives shortly: tidying its memory is a waste.
    GOGC: '400',
  };
  const admin = {
    username: 'keeper',
    password: randomBytes(12).toString('hex'),
  };
  await run(binary, ['-c', config, 'migrate'], { env });
  await run(
    binary,
    // prettier-ignore
    ['-c', config, 'admin', 'user', 'create', '--admin', '--username', admin.username, '--password', admin.password,
     '--email', 'keeper@example.test', '--must-change-password=false'],
    { env },
  );
  const server = spawn(binary, ['-c', config, 'web'], { env, stdio: 'ignore' });
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await exited;
    await rm(directory, { recursive: true, force: true });
  };
  const baseUrl = `http://127.0.0.1:${port}`;
  try {
    await waitUntilHealthy(baseUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, admin, repositories: join(directory, 'repos'), stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') {
    throw new Error('No port is free');
  }
  return address.port;
}

async function waitUntilHealthy(baseUrl: string) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${baseUrl}/api/healthz`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(100);
  }
  throw new Error(`Gitea did not start within ${START_TIMEOUT_MS} ms`);
}
