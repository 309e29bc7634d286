import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { delimiter } from 'node:path';
import { pythonWithMlflow } from './python';

const binaryFolder = `
import psycopg2, sys
cursor = psycopg2.connect(sys.argv[1]).cursor()
cursor.execute("SELECT setting FROM pg_config WHERE name = 'BINDIR'")
print(cursor.fetchone()[0])
`;

function given(): URL {
  const url = process.env.MLFLOW_TEST_POSTGRES_URL;
  if (!url) {
    throw new Error(
      'No PostgreSQL: run npm test -- --only unit, which starts one, or set MLFLOW_TEST_POSTGRES_URL to a server on which databases may be created',
    );
  }
  return new URL(url);
}

/** A role with databases of its own on the PostgreSQL that tests are given. */
export class RealPostgresql {
  readonly suffix = randomBytes(4).toString('hex');
  readonly url = given();
  /** A path on which the tools of exactly this server come first. */
  readonly searchPath = [
    execFileSync(pythonWithMlflow(), ['-c', binaryFolder, this.url.href], {
      encoding: 'utf8',
    }).trim(),
    process.env.PATH,
  ].join(delimiter);
  readonly #made: string[] = [];

  /** Makes a role and the databases that it owns. */
  create(role: string, databases: string[]): void {
    this.query('postgres', `CREATE ROLE ${role} LOGIN`);
    this.#made.unshift(`ROLE ${role}`);
    for (const database of databases) {
      this.query('postgres', `CREATE DATABASE ${database} OWNER ${role}`);
      this.#made.unshift(`DATABASE ${database}`);
    }
  }

  /** Runs a statement; the first column of what it returns. */
  query(database: string, statement: string, role?: string): string[] {
    const url = new URL(this.url);
    url.pathname = `/${database}`;
    if (role) {
      url.username = role;
    }
    const output = execFileSync(
      'psql',
      [
        ...[url.href, '--no-psqlrc', '--quiet', '--tuples-only', '--no-align'],
        ...['--set', 'ON_ERROR_STOP=1', '--command', statement],
      ],
      { encoding: 'utf8', env: { PATH: this.searchPath }, stdio: 'pipe' },
    );
    return output.split('\n').filter(Boolean);
  }

  drop(): void {
    for (const object of this.#made) {
      this.query('postgres', `DROP ${object}`);
    }
  }
}
