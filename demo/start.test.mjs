import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../scripts/toolchain/findOnPath.mjs';

const start = fileURLToPath(new URL('./start.mjs', import.meta.url));
const portVariables = [
  'PORTAL_PORT',
  'GIT_PORT',
  'MLFLOW_PORT',
  'GATEWAY_PORT',
  'KUBERNETES_PORT',
];
const onLinux = process.platform === 'linux';

let directory;
let env;
let started;

/** The processes that carry this test's mark in their environment. */
function marked() {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(directory);
      } catch {
        return false;
      }
    });
}

async function until(condition, what) {
  const deadline = Date.now() + 30_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
    await sleep(50);
  }
}

async function program(name, script) {
  const file = join(directory, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return `${port}`;
}

/** The demo with the programs of this test alone; each build takes minutes. */
async function startDemo() {
  const child = spawn(process.execPath, [start], { env });
  started = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => (output += text));
  }
  const ended = once(child, 'exit').then(([code]) => code);
  return { child, ended, output: () => output };
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-start-'));
  const ports = await Promise.all(portVariables.map(freePort));
  env = {
    PATH: directory,
    HOME: directory,
    DEMO_DATA: join(directory, 'data'),
    ...Object.fromEntries(
      portVariables.map((variable, index) => [variable, ports[index]]),
    ),
  };
  for (const name of ['sh', 'sleep']) {
    symlinkSync(findOnPath(name), join(directory, name));
  }
  await program('cc', '');
  await program('python3', 'echo 3.12');
  // The Git host: a start that takes minutes, with a child of its own.
  await program('gitea', 'sleep 300 & wait');
});

afterEach(() => {
  // After a failed test: the watchdog ends what it had started.
  started?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(
    `${signal} while something is being built leaves no process behind`,
    { skip: !onLinux && 'reads /proc' },
    async () => {
      assert.deepEqual(marked(), []);
      const { child, ended, output } = await startDemo();
      await until(
        () => output().includes('Git host: start') && marked().length > 3,
        'the build to run',
      );
      child.kill(signal);
      assert.equal(await ended, 130);
      await until(() => marked().length === 0, 'every process to end');
      assert.match(output(), /Stopping\./);
      assert.doesNotMatch(output(), /!!/);
    },
  );
}

test('a missing Python ends the start with the way out', async () => {
  rmSync(join(directory, 'python3'));
  const { ended, output } = await startDemo();
  assert.equal(await ended, 1);
  assert.match(output(), /Python is missing: install Python 3\.10/);
});

test('without a gitea on the path Go is needed', async () => {
  rmSync(join(directory, 'gitea'));
  const { ended, output } = await startDemo();
  assert.equal(await ended, 1);
  assert.match(output(), /Go is missing: install Go/);
});

test('a port in use ends the start with the variable that moves it', async () => {
  const server = createServer().listen(Number(env.GATEWAY_PORT), '127.0.0.1');
  await once(server, 'listening');
  const { ended, output } = await startDemo();
  assert.equal(await ended, 1);
  assert.match(output(), /is in use: .*GATEWAY_PORT=<port> npm start/);
  server.close();
});
