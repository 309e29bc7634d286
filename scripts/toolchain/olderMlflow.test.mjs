import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ensureOlderMlflow } from './olderMlflow.mjs';

let directory;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'older-mlflow-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Installs folders without content, but for the releases that fail. */
function processesWithout(...failing) {
  const installed = [];
  return {
    installed,
    run: async (_, args) => {
      const [target, ...packages] = args.slice(args.indexOf('--target') + 1);
      mkdirSync(target);
      if (failing.some(release => packages[0].endsWith(release))) {
        throw new Error('no such release');
      }
      installed.push(packages[0]);
    },
  };
}

const install = processes =>
  ensureOlderMlflow(processes, {
    environment: join(directory, 'mlflow'),
    uv: async () => 'uv',
  });

test('every release is installed beside the environment, once', async () => {
  const processes = processesWithout();
  await install(processes);
  assert.equal(processes.installed.length, 3);
  assert.ok(existsSync(join(directory, 'mlflow-3.7.0')));
  await install(processes);
  assert.equal(processes.installed.length, 3);
});

test('a release that has to be there fails the run, and leaves nothing', async () => {
  await assert.rejects(install(processesWithout('3.7.0')), /no such release/);
  assert.ok(!existsSync(join(directory, 'mlflow-3.7.0')));
});

test('a release that may be missing leaves the reason, until it is there', async () => {
  await install(processesWithout('2.22.5'));
  const reason = join(directory, 'mlflow-2.22.5.txt');
  assert.match(readFileSync(reason, 'utf8'), /no such release/);
  assert.ok(!existsSync(join(directory, 'mlflow-2.22.5')));
  await install(processesWithout());
  assert.ok(!existsSync(reason));
});
