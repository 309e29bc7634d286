import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../toolchain/paths.mjs';
import { faultTable } from './faultTable.mjs';
import { startPostgresql } from './postgresql.mjs';

/**
 * The tests of every package, on SQLite and on a PostgreSQL of their own.
 *
 * @param {import('./checks.mjs').Context} context
 */
export async function unitTests({ processes, toolchain, logFile, say }) {
  const postgresql = await startPostgresql(processes, {
    logFile: join(cache, 'test/postgresql.log'),
  });
  const [yarn, ...args] = toolchain.yarn;
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
    faultTable(await readFile(logFile, 'utf8').catch(() => '')).forEach(say);
  }
}
