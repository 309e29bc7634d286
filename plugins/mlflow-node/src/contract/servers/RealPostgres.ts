import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { pythonWithMlflow } from '../../testUtils/pythonWithMlflow';

const CREATE_OR_DROP = `
import psycopg2, sys
connection = psycopg2.connect(sys.argv[1])
connection.autocommit = True
connection.cursor().execute(sys.argv[2])
`;

function serverUrl(): URL {
  const given = process.env.MLFLOW_TEST_POSTGRES_URL;
  if (!given) {
    throw new Error(
      'No PostgreSQL: run npm test -- --only unit, which starts one, or set MLFLOW_TEST_POSTGRES_URL to a server on which databases may be created',
    );
  }
  return new URL(given);
}

/**
 * A database of this test's own on the PostgreSQL that the tests are given.
 *
 * @public
 */
export class RealPostgres {
  static create(): RealPostgres {
    const server = serverUrl();
    const name = `mlflow_contract_${randomBytes(4).toString('hex')}`;
    const execute = (statement: string) =>
      execFileSync(
        pythonWithMlflow(),
        ['-c', CREATE_OR_DROP, server.href, statement],
        { stdio: 'pipe' },
      );
    execute(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return new RealPostgres(url, () => {
      execute(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  }

  private constructor(readonly url: URL, readonly drop: () => void) {}
}
