import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pythonWithMlflow } from './pythonWithMlflow';
import { endGroup, freePort, untilReady } from './processes';

const DEBIAN = '/usr/lib/postgresql';

function binaries(): string {
  const candidates = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map(version => path.join(DEBIAN, version, 'bin'))
    : [];
  try {
    candidates.unshift(
      execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim(),
    );
  } catch {
    // Without its development package PostgreSQL has no pg_config.
  }
  const found = candidates.find(folder =>
    existsSync(path.join(folder, 'initdb')),
  );
  if (!found) {
    throw new Error(
      'No PostgreSQL server found: apt-get install postgresql (or brew install postgresql), or set MLFLOW_TEST_POSTGRES_URL to a server on which databases may be created',
    );
  }
  return found;
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A PostgreSQL: the one of MLFLOW_TEST_POSTGRES_URL, or one of its own. */
export class RealPostgres {
  static async start(): Promise<RealPostgres> {
    const given = process.env.MLFLOW_TEST_POSTGRES_URL;
    if (given) {
      return RealPostgres.#databaseOn(new URL(given));
    }
    const folder = await mkdtemp(path.join(tmpdir(), 'mlflow-postgres-'));
    const user = unprivileged();
    if (user) {
      await chown(folder, user.uid, user.gid);
    }
    const program = (name: string) => path.join(binaries(), name);
    const options = { ...user, cwd: folder };
    execFileSync(
      program('initdb'),
      ['-D', `${folder}/data`, '-A', 'trust', '-U', 'mlflow', '--no-sync'],
      { ...options, stdio: 'pipe' },
    );
    const port = await freePort();
    const child: ChildProcess = spawn(
      program('postgres'),
      [
        ...['-D', `${folder}/data`, '-h', '127.0.0.1', '-p', String(port)],
        ...['-k', folder, '-F'],
      ],
      { ...options, detached: true, stdio: 'ignore' },
    );
    await untilReady(
      async () => {
        const socket = connect(port, '127.0.0.1');
        await once(socket, 'connect');
        socket.destroy();
      },
      { process: child, seconds: 30, output: () => '' },
    );
    return new RealPostgres(
      new URL(`postgresql://mlflow@127.0.0.1:${port}/postgres`),
      async () => {
        await endGroup(child, 'SIGQUIT');
        await rm(folder, { recursive: true, force: true });
      },
    );
  }

  /** A database of this test's own on a server that somebody else runs. */
  static #databaseOn(server: URL): RealPostgres {
    const name = `mlflow_contract_${randomBytes(4).toString('hex')}`;
    const execute = (statement: string) =>
      execFileSync(pythonWithMlflow(), [
        '-c',
        'import psycopg2, sys; c = psycopg2.connect(sys.argv[1]); c.autocommit = True; c.cursor().execute(sys.argv[2])',
        server.href,
        statement,
      ]);
    execute(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return new RealPostgres(url, async () => {
      execute(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  }

  private constructor(readonly url: URL, readonly stop: () => Promise<void>) {}
}
