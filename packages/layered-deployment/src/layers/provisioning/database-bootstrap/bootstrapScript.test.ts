import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { announce } from '../../../__testUtils__/announce';

const server = process.env.MLFLOW_TEST_POSTGRES_URL;

/** The files of the ConfigMap, whose data Helm copies as it stands. */
function scriptFiles(): Record<string, string> {
  const file = join(__dirname, 'templates/bootstrap-script.yaml');
  const text = readFileSync(file, 'utf8');
  return (
    parse(text.slice(text.indexOf('\ndata:'))) as {
      data: Record<string, string>;
    }
  ).data;
}

/** Whether PostgreSQL's verifier was made from a password (RFC 5803). */
function verifies(verifier: string, password: string): boolean {
  const [, iterations, salt, stored] =
    /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(verifier) ?? [];
  const salted = pbkdf2Sync(
    password,
    Buffer.from(salt, 'base64'),
    Number(iterations),
    32,
    'sha256',
  );
  const key = createHmac('sha256', salted).update('Client Key').digest();
  return createHash('sha256').update(key).digest('base64') === stored;
}

/** A behaviour on a real PostgreSQL; without one, why it is not looked at. */
function onPostgresql(behaviour: string, test: () => Promise<void>) {
  it(behaviour, async () => {
    if (server) {
      await test();
      return;
    }
    const problem =
      'the Job that makes databases is not tried: set MLFLOW_TEST_POSTGRES_URL to a PostgreSQL on which roles and databases may be made';
    announce([problem]);
    expect(process.env.CI === 'true' ? [problem] : []).toEqual([]);
  });
}

describe('the script of the Job', () => {
  const url = new URL(server ?? 'postgresql://none');
  const role = `bootstrap_${randomBytes(4).toString('hex')}`;
  const manager = `${role}_manager`;
  const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));

  function psql(statement: string): string {
    const { status, stdout, stderr } = spawnSync(
      'psql',
      ['--no-psqlrc', '--tuples-only', '--no-align', '--command', statement],
      {
        env: { ...process.env, ...connection(url.username) },
        encoding: 'utf8',
      },
    );
    if (status !== 0) {
      throw new Error(`psql: ${stderr}`);
    }
    return stdout.trim();
  }

  function connection(user: string) {
    return {
      PGHOST: url.hostname,
      PGPORT: url.port || '5432',
      PGUSER: user,
      PGPASSWORD: decodeURIComponent(url.password) || 'unused',
      PGDATABASE: 'postgres',
    };
  }

  async function run(password: string) {
    const job = spawn('sh', [join(folder, 'bootstrap.sh')], {
      env: {
        ...process.env,
        ...connection(manager),
        ROLE: role,
        DATABASE: role,
        AUTH_DATABASE: `${role}_auth`,
        ROLE_PASSWORD: password,
      },
      // No terminal to ask at, as in a pod.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = Promise.all([text(job.stdout), text(job.stderr)]);
    const [status] = (await once(job, 'close')) as [number];
    const [stdout, stderr] = await output;
    return { status, stdout, stderr };
  }

  beforeAll(() => {
    for (const [name, content] of Object.entries(scriptFiles())) {
      writeFileSync(join(folder, name), content);
    }
    // What managed PostgreSQL gives its administrators.
    if (server) {
      psql(`CREATE ROLE ${manager} LOGIN CREATEROLE CREATEDB`);
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    if (server) {
      psql(`DROP DATABASE IF EXISTS ${role}`);
      psql(`DROP DATABASE IF EXISTS ${role}_auth`);
      psql(`DROP ROLE IF EXISTS ${role}`);
      psql(`DROP ROLE ${manager}`);
    }
  });

  const verifier = () =>
    psql(`SELECT rolpassword FROM pg_authid WHERE rolname = '${role}'`);
  const owners = () =>
    psql(
      `SELECT datname, pg_get_userbyid(datdba) FROM pg_database WHERE datname LIKE '${role}%' ORDER BY 1`,
    ).split('\n');

  onPostgresql(
    'makes a role that owns both databases, as an administrator without superuser rights',
    async () => {
      expect(await run('first')).toMatchObject({ status: 0 });
      expect(owners()).toEqual([`${role}|${role}`, `${role}_auth|${role}`]);
      expect(verifies(verifier(), 'first')).toBe(true);
      expect(
        psql(`SELECT has_database_privilege('public', '${role}', 'CONNECT')`),
      ).toBe('f');
    },
  );

  onPostgresql('changes nothing when it runs again', async () => {
    expect(await run('first')).toMatchObject({ status: 0 });
    expect(owners()).toEqual([`${role}|${role}`, `${role}_auth|${role}`]);
    expect(verifies(verifier(), 'first')).toBe(true);
  });

  onPostgresql('gives the role a new password, in quotes or not', async () => {
    const password = `it's "new" \\ $HOME`;
    expect(await run(password)).toMatchObject({ status: 0 });
    expect(verifies(verifier(), password)).toBe(true);
    expect(verifies(verifier(), 'first')).toBe(false);
  });

  onPostgresql('says nothing of the password', async () => {
    const { stdout, stderr } = await run('not-to-be-seen');
    expect(`${stdout}${stderr}`).not.toContain('not-to-be-seen');
  });

  onPostgresql('refuses an empty password', async () => {
    const { status, stderr } = await run('');
    expect(status).not.toBe(0);
    expect(stderr).toContain('ROLE_PASSWORD');
  });

  onPostgresql('does not take over the database of another role', async () => {
    psql(`ALTER DATABASE ${role}_auth OWNER TO ${manager}`);
    expect(await run('other')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(`belongs to ${manager}`),
    });
    expect(owners()).toContain(`${role}_auth|${manager}`);
    expect(verifies(verifier(), 'other')).toBe(false);
  });
});
