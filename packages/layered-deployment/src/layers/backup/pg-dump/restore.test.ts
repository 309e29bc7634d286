import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { pythonWithMlflow } from '../../../__testUtils__/real/python';
import { RealPostgresql } from '../../../__testUtils__/real/RealPostgresql';
import { listAt, mapAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(120_000);

/** The commands below a heading of a page, as a person copies them. */
function commandsBelow(page: string, heading: string): string {
  const [, section = ''] = page.split(`## ${heading}`);
  const [, commands = ''] = /```sh\n([^]*?)\n```/.exec(section) ?? [];
  return commands;
}

describe('a restore, by the commands that the page prints', () => {
  const postgresql = new RealPostgresql();
  const role = `mlflow_${postgresql.suffix}`;
  const databases = [role, `${role}_auth`];
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  const [dumps, store] = [join(folder, 'dumps'), join(folder, 'store')];
  let page: string;
  let scripts: Record<string, unknown>;
  let dumpVariables: Record<string, string>;
  /** Of what every test begins with: each one takes seconds. */
  let first: string;

  const count = (database: string, table: string) =>
    postgresql.query(database, `SELECT count(*) FROM ${table}`, role);

  /** Runs the scripts of the CronJob as its containers would. */
  function backUp(): string {
    rmSync(dumps, { recursive: true, force: true });
    execFileSync('mkdir', ['-p', dumps, store]);
    const earlier = readdirSync(store);
    for (const [name, text] of Object.entries(scripts)) {
      writeFileSync(join(folder, name), String(text));
    }
    execFileSync('sh', [join(folder, 'dump.sh')], {
      env: {
        ...dumpVariables,
        PATH: postgresql.searchPath,
        BACKUP_FOLDER: dumps,
        PGUSER: role,
        PGPASSWORD: 'trusted',
      },
      stdio: 'pipe',
    });
    execFileSync(pythonWithMlflow(), [join(folder, 'upload.py')], {
      env: {
        ...process.env,
        BACKUP_FOLDER: dumps,
        BACKUP_URI: `file://${store}`,
        MLFLOW_DISABLE_TELEMETRY: 'true',
      },
      stdio: 'pipe',
    });
    return readdirSync(store).find(name => !earlier.includes(name)) ?? '';
  }

  /** One to be damaged. */
  function copyOfFirst(name: string): string {
    cpSync(join(store, first), join(store, name), { recursive: true });
    return name;
  }

  function fill(): void {
    for (const database of databases) {
      postgresql.query(
        database,
        'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public; CREATE TABLE runs (name text PRIMARY KEY); CREATE TABLE metrics (run text REFERENCES runs, value float)',
        role,
      );
    }
    postgresql.query(
      databases[0],
      "INSERT INTO runs VALUES ('champion'), ('challenger'); INSERT INTO metrics VALUES ('champion', 0.93)",
      role,
    );
    postgresql.query(databases[1], "INSERT INTO runs VALUES ('admin')", role);
  }

  /** Puts a pg_restore before the real one that adds lines to what it says. */
  function restoreWith(before: string, after: string): string {
    const tools = mkdtempSync(join(folder, 'tools-'));
    writeFileSync(
      join(tools, 'pg_restore'),
      `#!/bin/sh\necho '${before}'\nPATH='${postgresql.searchPath}' pg_restore "$@"\necho '${after}'\n`,
      { mode: 0o755 },
    );
    return [tools, postgresql.searchPath].join(delimiter);
  }

  function restore(backup: string, searchPath = postgresql.searchPath): void {
    const commands = commandsBelow(page, '3. ');
    expect(commands).toContain('pg_restore');
    execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
      cwd: store,
      env: { PATH: searchPath, BACKUP: backup },
      input: 'trusted\n',
      stdio: 'pipe',
    });
  }

  beforeAll(async () => {
    postgresql.create(role, databases);
    const { bundle, manifests } = await objectsOf(
      exampleWith({
        layers: {
          backup: { use: 'pg-dump' },
          database: {
            use: 'external-postgresql',
            host: postgresql.url.hostname,
            port: Number(postgresql.url.port),
            tls: 'disable',
            role,
            name: databases[0],
            authName: databases[1],
            connections: 250,
          },
        },
        answers: { environments: ['prod'], size: 'medium' },
      }),
      'prod',
    );
    page =
      bundle.files.find(({ path }) => path.endsWith('prod/RESTORE.md'))
        ?.content ?? '';
    scripts = mapAt(
      ofKind(manifests, 'ConfigMap').find(
        manifest => nameOf(manifest) === 'mlflow-fraud-backup',
      ),
      'data',
    );
    const pod = mapAt(
      ofKind(manifests, 'CronJob')[0],
      ...['spec', 'jobTemplate', 'spec', 'template', 'spec'],
    );
    dumpVariables = Object.fromEntries(
      listAt(listAt(pod, 'initContainers')[0], 'env').flatMap(variable => {
        const value = textAt(variable, 'value');
        return value === undefined
          ? []
          : [[String(textAt(variable, 'name')), value]];
      }),
    );
    fill();
    first = backUp();
  });

  beforeEach(fill);

  afterAll(() => {
    postgresql.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings back what was deleted, and removes what a newer server added', () => {
    postgresql.query(
      databases[0],
      "DELETE FROM metrics; DELETE FROM runs; INSERT INTO runs VALUES ('later')",
      role,
    );
    postgresql.query(databases[0], 'CREATE TABLE webhooks (id int)', role);
    postgresql.query(databases[1], 'DROP TABLE runs CASCADE', role);
    restore(first);
    expect(
      postgresql.query(databases[0], 'SELECT name FROM runs ORDER BY 1', role),
    ).toEqual(['challenger', 'champion']);
    expect(count(databases[0], 'metrics')).toEqual(['1']);
    expect(count(databases[1], 'runs')).toEqual(['1']);
    // It would stop the next migration.
    expect(() => count(databases[0], 'webhooks')).toThrow('does not exist');
  });

  it('works again on what was restored', () => {
    restore(first);
    restore(backUp());
    expect(count(databases[0], 'runs')).toEqual(['2']);
  });

  it('stops before it touches anything if a dump is damaged', () => {
    const backup = copyOfFirst('damaged');
    writeFileSync(join(store, backup, `${databases[1]}.dump`), 'damaged');
    postgresql.query(databases[0], "INSERT INTO runs VALUES ('later')", role);
    expect(() => restore(backup)).toThrow('computed checksum');
    expect(count(databases[0], 'runs')).toEqual(['3']);
  });

  it('leaves a database as it is if its restore fails, at its end as well', () => {
    postgresql.query(databases[0], "INSERT INTO runs VALUES ('later')", role);
    expect(() =>
      restore(first, restoreWith('', 'SELECT no_such_function();')),
    ).toThrow('no_such_function');
    expect(count(databases[0], 'runs')).toEqual(['3']);
    expect(count(databases[0], 'metrics')).toEqual(['1']);
  });

  it('leaves a database as it is if the dump cannot be read to its end', () => {
    const backup = copyOfFirst('cut');
    const dump = join(store, backup, `${databases[0]}.dump`);
    truncateSync(dump, statSync(dump).size - 40);
    writeFileSync(
      join(store, backup, 'SHA256SUMS'),
      execFileSync(
        'sha256sum',
        databases.map(name => `${name}.dump`),
        {
          cwd: join(store, backup),
        },
      ),
    );
    postgresql.query(databases[0], "INSERT INTO runs VALUES ('later')", role);
    expect(() => restore(backup)).toThrow('pg_restore: error');
    expect(count(databases[0], 'runs')).toEqual(['3']);
  });

  it('works with tools newer than the server, which set what it does not know', () => {
    postgresql.query(databases[0], 'DELETE FROM metrics', role);
    restore(first, restoreWith('SET transaction_timeout = 0;', ''));
    expect(count(databases[0], 'metrics')).toEqual(['1']);
  });
});
