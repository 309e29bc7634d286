import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../toolchain/paths.mjs';
import { faultTable } from './faultTable.mjs';
import { startPostgresql } from './postgresql.mjs';

/** Each Git host is one folder. */
const hostsDirectory = join(root, 'packages/pull-requests/src/hosts');

/**
 * The tests of every package, on SQLite and on a PostgreSQL of their own. They
 * fail, too, if on some Git host a fault was not tried or not survived.
 *
 * @param {import('./checks.mjs').Context} context
 */
export async function unitTests({ processes, toolchain, logFile, say }) {
  const postgresql = await startPostgresql(processes, {
    logFile: join(cache, 'test/postgresql.log'),
  });
  const [yarn, ...args] = toolchain.yarn;
  let red = [];
  try {
    await processes.run(
      yarn,
      [
        ...args,
        ...['backstage-cli', 'repo', 'test'],
        ...['--watchAll=false', '--maxWorkers=2'],
      ],
      {
        env: {
          ...toolchain.env,
          // Tests that need a database fail without it, snapshots are not written.
          CI: 'true',
          // The name says how Backstage's tests call it, not the server's version.
          BACKSTAGE_TEST_DATABASE_POSTGRES14_CONNECTION_STRING: postgresql.url,
          MLFLOW_TEST_POSTGRES_URL: postgresql.url,
        },
        logFile,
      },
    );
  } finally {
    await postgresql.stop();
    const log = await readFile(logFile, 'utf8').catch(() => '');
    const { lines, problems } = faultTable(log, await listHosts());
    lines.forEach(say);
    red = problems;
  }
  if (red.length > 0) {
    throw new Error(
      `Not every fault was survived on every Git host:\n${red.join('\n')}`,
    );
  }
}

async function listHosts() {
  const entries = await readdir(hostsDirectory, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
