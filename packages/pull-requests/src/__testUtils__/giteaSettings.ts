import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';

/**
 * Every call signs in with a password, which a Gitea makes slow on purpose:
 * that would be most of the time of the tests.
 */
const QUICK_HASH = 'pbkdf2$1$50';

/** The app.ini of a Gitea that keeps to itself. */
export function giteaSettings(options: {
  directory: string;
  /** Folder that Git takes its hooks from. */
  hooks: string;
  port: number;
  staticRoot: string | undefined;
  /** Of any list, at most. */
  pageSize?: number;
}): string {
  const { directory, hooks, port, staticRoot, pageSize = 50 } = options;
  return `
RUN_MODE = prod
RUN_USER = ${userInfo().username}
WORK_PATH = ${directory}
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = http://127.0.0.1:${port}/
${staticRoot ? `STATIC_ROOT_PATH = ${staticRoot}` : ''}
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
[git.config]
core.hooksPath = ${hooks}
maintenance.auto = false
[security]
INSTALL_LOCK = true
SECRET_KEY = ${randomBytes(32).toString('hex')}
PASSWORD_HASH_ALGO = ${QUICK_HASH}
[service]
DISABLE_REGISTRATION = true
[api]
MAX_RESPONSE_ITEMS = ${pageSize}
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
