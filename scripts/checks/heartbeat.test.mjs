import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withHeartbeat } from './heartbeat.mjs';

test('what takes long says so until it ends, and keeps its outcome', async () => {
  const lines = [];
  const say = line => lines.push(line);
  assert.equal(
    await withHeartbeat('Types', say, () => sleep(100, 'done'), 20),
    'done',
  );
  assert.match(lines[0], /^== Types: still running, 0 s$/);
  const count = lines.length;
  await sleep(60);
  assert.equal(lines.length, count);
});

test('what is quick, or fails, says nothing more', async () => {
  const lines = [];
  const failing = withHeartbeat(
    'Types',
    line => lines.push(line),
    async () => {
      throw new Error('the reason');
    },
    20,
  );
  await assert.rejects(failing, /the reason/);
  await sleep(60);
  assert.deepEqual(lines, []);
});
