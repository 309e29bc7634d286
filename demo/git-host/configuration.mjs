import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secret } from '../lib/secrets.mjs';

const folder = dirname(fileURLToPath(import.meta.url));

function settings({ directory, port, staticDirectory, secretKey, token }) {
  return `
APP_NAME = Example Pay Git
RUN_MODE = prod
RUN_USER = ${userInfo().username}
WORK_PATH = ${directory}
[server]
PROTOCOL = http
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
DOMAIN = 127.0.0.1
ROOT_URL = http://127.0.0.1:${port}/
${staticDirectory ? `STATIC_ROOT_PATH = ${staticDirectory}` : ''}
APP_DATA_PATH = ${directory}/data
OFFLINE_MODE = true
DISABLE_SSH = true
START_SSH_SERVER = false
LFS_START_SERVER = false
[database]
DB_TYPE = sqlite3
PATH = ${directory}/data/gitea.db
SQLITE_JOURNAL_MODE = WAL
[repository]
ROOT = ${directory}/repositories
DEFAULT_BRANCH = main
[repository.pull-request]
TEST_CONFLICTING_PATCHES_WITH_GIT_APPLY = false
[security]
INSTALL_LOCK = true
SECRET_KEY = ${secretKey}
INTERNAL_TOKEN = ${token}
PASSWORD_HASH_ALGO = pbkdf2_v2
DISABLE_GIT_HOOKS = true
[service]
DISABLE_REGISTRATION = true
REQUIRE_SIGNIN_VIEW = false
ENABLE_NOTIFY_MAIL = false
[openid]
ENABLE_OPENID_SIGNIN = false
[actions]
ENABLED = false
[indexer]
ISSUE_INDEXER_TYPE = db
REPO_INDEXER_ENABLED = false
[cron]
ENABLED = false
[cron.update_checker]
ENABLED = false
[log]
MODE = file
LEVEL = Warn
ROOT_PATH = ${directory}/log
`;
}

/** @returns the variables that Gitea needs around it */
export function environmentOf(directory) {
  return {
    GITEA_WORK_DIR: directory,
    HOME: join(directory, 'home'),
    TMPDIR: join(directory, 'tmp'),
    // It refuses root otherwise; the demo listens on this machine alone.
    GITEA_I_AM_BEING_UNSAFE_RUNNING_AS_ROOT: 'true',
  };
}

/** What stands in for Gitea's own front end. */
async function writeAssets(assets) {
  await mkdir(join(assets, 'css'), { recursive: true });
  await mkdir(join(assets, 'js'), { recursive: true });
  await copyFile(join(folder, 'gitea.css'), join(assets, 'css/index.css'));
  await copyFile(join(folder, 'gitea.js'), join(assets, 'js/index.js'));
  // A page without it complains in a dialog.
  await writeFile(join(assets, 'js/iife.js'), '');
}

/**
 * Writes Gitea's settings, and our front end where it lacks its own.
 *
 * @param {{ directory: string, port: number, staticDirectory?: string }} options
 * @param {(...args: string[]) => Promise<string>} gitea - runs it, for its output
 * @returns {Promise<string>} the settings file
 */
export async function writeConfiguration(options, gitea) {
  const { directory, staticDirectory } = options;
  const folders = ['custom/conf', 'data', 'repositories', 'log', 'home', 'tmp'];
  for (const name of folders) {
    await mkdir(join(directory, name), { recursive: true });
  }
  if (staticDirectory) {
    await writeAssets(join(directory, 'custom/public/assets'));
  }
  const generate = name =>
    secret(directory, name, async () =>
      (await gitea('generate', 'secret', name)).trim(),
    );
  const file = join(directory, 'custom/conf/app.ini');
  const text = settings({
    ...options,
    secretKey: await generate('SECRET_KEY'),
    token: await generate('INTERNAL_TOKEN'),
  });
  await writeFile(file, text, { mode: 0o600 });
  return file;
}
