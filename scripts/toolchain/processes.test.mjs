import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Processes } from './processes.mjs';
import { signalGroup } from './processGroup.mjs';

/** A program with a child of its own, both of which would run for minutes. */
const family = ['sh', ['-c', 'sleep 300 & wait']];

async function untilGone(group) {
  const deadline = Date.now() + 15_000;
  while (signalGroup(group, 0)) {
    assert.ok(Date.now() < deadline, `group ${group} is still there`);
    await sleep(50);
  }
}

test('a stopped program takes its own children with it', async () => {
  const processes = new Processes();
  const { pid } = processes.start(...family);
  await sleep(100);
  assert.equal(signalGroup(pid, 0), true);
  await processes.stopAll();
  assert.equal(signalGroup(pid, 0), false);
});

test('a program that ignores SIGTERM is killed after the grace period', async () => {
  const processes = new Processes({ graceMilliseconds: 200 });
  const { pid } = processes.start('sh', [
    '-c',
    'trap "" TERM; while :; do sleep 1; done',
  ]);
  await sleep(100);
  await processes.stopAll();
  assert.equal(signalGroup(pid, 0), false);
});

test('nothing starts once everything is being stopped', async () => {
  const processes = new Processes();
  await processes.stopAll();
  assert.throws(() => processes.start('true', []), /Stopped/);
});

test('a failing command shows its output and its log', async () => {
  const processes = new Processes();
  await assert.rejects(
    processes.run('sh', ['-c', 'echo the reason >&2; exit 3']),
    /ended with 3:\nthe reason/,
  );
  await processes.stopAll();
});

test('a program that does not exist is named', async () => {
  const processes = new Processes();
  await assert.rejects(
    processes.run('no-such-program', []),
    /no-such-program cannot be started/,
  );
  await processes.stopAll();
});

test('a parent that is killed outright leaves no process behind', async () => {
  const script = `
    import { Processes } from ${JSON.stringify(
      new URL('./processes.mjs', import.meta.url).href,
    )};
    const { pid } = new Processes().start('sh', ['-c', 'sleep 300 & wait']);
    console.log(pid);
    setInterval(() => {}, 1000);
  `;
  const parent = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(parent.stdout.setEncoding('utf8'), 'data');
  await sleep(200);
  parent.kill('SIGKILL');
  await untilGone(Number(line));
});
