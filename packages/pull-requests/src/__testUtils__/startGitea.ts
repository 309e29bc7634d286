import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

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
export async function startGitea(): Promise<RunningGitea> {
  const binary = findBinary();
  const staticRoot = await findStaticRoot();
  const directory = await mkdtemp(join(tmpdir(), 'gitea-test-'));
  const port = await freePort();
  const config = join(directory, 'app.ini');
  await Promise.all(
    ['data', 'log', 'home', 'tmp', 'repos'].map(name =>
      mkdir(join(directory, name)),
    ),
  );
  await writeFile(config, settings({ directory, port, staticRoot }));
  const env = {
    PATH: process.env.PATH,
    GITEA_WORK_DIR: directory,
    HOME: join(directory, 'home'),
    TMPDIR: join(directory, 'tmp'),
    GITEA_I_AM_BEING_UNSAFE_RUNNING_AS_ROOT: 'true',
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

function findBinary(): string {
  const candidates = [
    process.env.GITEA_BINARY,
    ...(process.env.PATH ?? '').split(delimiter).map(at => join(at, 'gitea')),
    join(repositoryRoot(), '.cache/bin/gitea'),
  ];
  const binary = candidates.find(path => path && existsSync(path));
  if (!binary) {
    throw new Error(
      'These tests need a real Gitea. Run `npm test` once, which builds it, or set GITEA_BINARY.',
    );
  }
  return binary;
}

/** Gitea reads its page templates at run time, from its own sources. */
async function findStaticRoot(): Promise<string> {
  if (process.env.GITEA_STATIC_ROOT) {
    return process.env.GITEA_STATIC_ROOT;
  }
  const { stdout } = await run(
    'go',
    ['list', '-m', '-f', '{{.Dir}}', 'code.gitea.io/gitea'],
    { cwd: join(repositoryRoot(), 'demo/git-host') },
  );
  return stdout.trim();
}

function repositoryRoot(): string {
  let directory = process.cwd();
  while (!existsSync(join(directory, 'backstage.json'))) {
    if (dirname(directory) === directory) {
      throw new Error('Run these tests inside the repository.');
    }
    directory = dirname(directory);
  }
  return directory;
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

function settings(options: {
  directory: string;
  port: number;
  staticRoot: string;
}): string {
  const { directory, port, staticRoot } = options;
  return `
RUN_MODE = prod
RUN_USER = ${userInfo().username}
WORK_PATH = ${directory}
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = http://127.0.0.1:${port}/
STATIC_ROOT_PATH = ${staticRoot}
APP_DATA_PATH = ${directory}/data
OFFLINE_MODE = true
DISABLE_SSH = true
[database]
DB_TYPE = sqlite3
PATH = ${directory}/data/gitea.db
SQLITE_JOURNAL_MODE = WAL
[repository]
ROOT = ${directory}/repos
DEFAULT_BRANCH = main
[security]
INSTALL_LOCK = true
SECRET_KEY = ${randomBytes(32).toString('hex')}
PASSWORD_HASH_ALGO = pbkdf2_v2
[service]
DISABLE_REGISTRATION = true
[actions]
ENABLED = false
[indexer]
ISSUE_INDEXER_TYPE = db
[cron]
ENABLED = false
[log]
MODE = file
LEVEL = Warn
ROOT_PATH = ${directory}/log
`;
}
