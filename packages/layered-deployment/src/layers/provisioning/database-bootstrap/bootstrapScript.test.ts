import { spawn } from 'node:child_process';
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { RealPostgresql } from '../../../__testUtils__/real/RealPostgresql';
import { mapAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

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

describe('the script of the Job', () => {
  const postgresql = new RealPostgresql();
  const role = `bootstrap_${postgresql.suffix}`;
  const manager = `${role}_manager`;
  const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  const query = (statement: string) => postgresql.query('postgres', statement);

  /** Runs it as its container would: without a terminal to ask at. */
  async function run(password: string, connections = '70') {
    const { hostname, port } = postgresql.url;
    const job = spawn('sh', [join(folder, 'bootstrap.sh')], {
      env: {
        PATH: postgresql.searchPath,
        PGHOST: hostname,
        PGPORT: port,
        PGUSER: manager,
        PGPASSWORD: 'trusted',
        PGDATABASE: 'postgres',
        ROLE: role,
        DATABASES: `${role} ${role}_auth`,
        CONNECTIONS: connections,
        ROLE_PASSWORD: password,
      },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = Promise.all([readText(job.stdout), readText(job.stderr)]);
    const [status] = (await once(job, 'close')) as [number];
    return { status, output: (await output).join('') };
  }

  beforeAll(async () => {
    const { manifests } = await objectsOf(
      exampleWith({
        layers: { provisioning: { use: 'database-bootstrap' } },
      }),
      'dev',
    );
    const script = ofKind(manifests, 'ConfigMap').find(candidate =>
      nameOf(candidate).endsWith('-database-init'),
    );
    for (const [name, content] of Object.entries(mapAt(script, 'data'))) {
      writeFileSync(join(folder, name), String(content));
    }
    postgresql.create(manager, []);
    // What managed PostgreSQL gives its administrators.
    query(`ALTER ROLE ${manager} CREATEROLE CREATEDB`);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    query(`DROP DATABASE IF EXISTS ${role}`);
    query(`DROP DATABASE IF EXISTS ${role}_auth`);
    query(`DROP ROLE IF EXISTS ${role}`);
    postgresql.drop();
  });

  const verifier = () =>
    query(`SELECT rolpassword FROM pg_authid WHERE rolname = '${role}'`)[0];
  const owners = () =>
    query(
      `SELECT datname || ' of ' || pg_get_userbyid(datdba) FROM pg_database WHERE datname LIKE '${role}%' ORDER BY 1`,
    );
  const bothOwned = [`${role} of ${role}`, `${role}_auth of ${role}`];

  it('makes a role that owns both databases, as an administrator without superuser rights', async () => {
    expect(await run('first')).toMatchObject({ status: 0 });
    expect(owners()).toEqual(bothOwned);
    expect(verifies(verifier(), 'first')).toBe(true);
  });

  it('gives the role its share of the connections, also when that changes', async () => {
    const limit = () =>
      query(`SELECT rolconnlimit FROM pg_roles WHERE rolname = '${role}'`);
    expect(limit()).toEqual(['70']);
    expect(await run('first', '90')).toMatchObject({ status: 0 });
    expect(limit()).toEqual(['90']);
  });

  it('keeps other roles of the server out of the databases', () => {
    expect(
      query(`SELECT has_database_privilege('public', '${role}', 'CONNECT')`),
    ).toEqual(['f']);
  });

  it('changes nothing when it runs again', async () => {
    expect(await run('first')).toMatchObject({ status: 0 });
    expect(owners()).toEqual(bothOwned);
    expect(verifies(verifier(), 'first')).toBe(true);
  });

  it('gives the role a new password, in quotes or not', async () => {
    const password = `it's "new" \\ $HOME`;
    expect(await run(password)).toMatchObject({ status: 0 });
    expect(verifies(verifier(), password)).toBe(true);
    expect(verifies(verifier(), 'first')).toBe(false);
  });

  it('says nothing of the password', async () => {
    const { output } = await run('not-to-be-seen');
    expect(output).toContain(`The role ${role} owns`);
    expect(output).not.toContain('not-to-be-seen');
  });

  it('refuses an empty password', async () => {
    const { status, output } = await run('');
    expect(status).not.toBe(0);
    expect(output).toContain('ROLE_PASSWORD');
  });

  it('does not take over the database of another role', async () => {
    query(`ALTER DATABASE ${role}_auth OWNER TO ${manager}`);
    const { status, output } = await run('other');
    expect(status).not.toBe(0);
    expect(output).toContain(`belongs to ${manager}`);
    expect(owners()).toContain(`${role}_auth of ${manager}`);
    expect(verifies(verifier(), 'other')).toBe(false);
  });
});
