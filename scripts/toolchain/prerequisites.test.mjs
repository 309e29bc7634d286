import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  requireChromium,
  requireCompiler,
  requireGo,
  requirePostgresql,
  requirePython,
} from './prerequisites.mjs';
import { Processes } from './processes.mjs';

let directory;
let processes;
const { PATH, CHROMIUM } = process.env;

/** Leaves on the PATH only what a test puts there. */
function program(name, answer) {
  const file = join(directory, name);
  writeFileSync(file, `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'prerequisites-'));
  processes = new Processes();
  process.env.PATH = directory;
  delete process.env.CHROMIUM;
});

afterEach(async () => {
  process.env.PATH = PATH;
  if (CHROMIUM) {
    process.env.CHROMIUM = CHROMIUM;
  }
  await processes.stopAll();
  rmSync(directory, { recursive: true });
});

test('a missing Go is said with the way out', async () => {
  await assert.rejects(requireGo(processes), /Go is missing: install Go 1\.26/);
});

test('an old Go is said with the way out', async () => {
  program('go', 'go1.22.1');
  await assert.rejects(requireGo(processes), /Go 1\.22\.1 is too old: install/);
});

test('Go builds that compile C need a compiler, too', async () => {
  program('go', 'go1.26.8');
  await requireGo(processes);
  await assert.rejects(
    requireGo(processes, { compiler: true }),
    /A C compiler is missing: install a C compiler/,
  );
});

test('a missing Python is said with the way out', async () => {
  await assert.rejects(
    requirePython(processes),
    /Python is missing: install Python 3\.10/,
  );
});

test('a newer Python beside an old one is found', async () => {
  program('python3', '3.9');
  await assert.rejects(requirePython(processes), /Python 3\.9 is too old/);
  const newer = program('python3.12', '3.12');
  assert.equal(await requirePython(processes), newer);
});

test('any of the common compilers will do', () => {
  assert.throws(requireCompiler, /A C compiler is missing/);
  program('clang', '');
  requireCompiler();
});

test('a missing Chromium is said with the way out, and CHROMIUM names another', () => {
  assert.throws(requireChromium, /Chromium is missing: install Chromium/);
  process.env.CHROMIUM = '/opt/browser';
  assert.equal(requireChromium(), '/opt/browser');
});

test('a missing PostgreSQL is said with the way out', () => {
  assert.throws(
    () => requirePostgresql([directory]),
    /PostgreSQL is missing: install its server .*apt-get install postgresql/,
  );
});

test('clients alone are no PostgreSQL, and of two the newer is taken', () => {
  for (const name of ['9', '15', '16', 'other']) {
    mkdirSync(join(directory, name, 'bin'), { recursive: true });
  }
  for (const name of ['9/bin/initdb', '9/bin/postgres', '16/bin/psql']) {
    program(name, '');
  }
  assert.equal(requirePostgresql([directory]), join(directory, '9/bin'));
  program('15/bin/initdb', '');
  program('15/bin/postgres', '');
  assert.equal(requirePostgresql([directory]), join(directory, '15/bin'));
});

test('the PostgreSQL of pg_config comes first, then packages, then the PATH', () => {
  program('initdb', '');
  program('postgres', '');
  assert.equal(requirePostgresql([]), directory);
  const chosen = join(directory, 'chosen');
  mkdirSync(chosen);
  program('chosen/initdb', '');
  program('chosen/postgres', '');
  program('pg_config', chosen);
  assert.equal(requirePostgresql([]), chosen);
});
