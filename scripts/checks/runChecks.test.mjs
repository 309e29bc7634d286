import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Processes } from '../toolchain/processes.mjs';
import { choose, runChecks } from './runChecks.mjs';

const check = (id, run = async () => {}) => ({ id, title: id, run });

test('a failing check is counted and shown, and the others still run', async () => {
  const lines = [];
  const stages = [
    [
      [
        check('one', async () => {
          throw new Error('the reason');
        }),
        check('two'),
      ],
    ],
    [[check('three')]],
  ];
  const count = await runChecks(stages, {}, line => lines.push(line));
  assert.deepEqual(count, { passed: 2, failed: 1 });
  assert.match(lines.join('\n'), /one \(one\): FAILED[^]*the reason/);
});

test('chosen checks keep their order, and an unknown one is named', () => {
  const stages = [[[check('one'), check('two')]], [[check('three')]]];
  assert.deepEqual(
    choose(stages, ['three', 'one'])
      .flat(2)
      .map(({ id }) => id),
    ['one', 'three'],
  );
  assert.throws(
    () => choose(stages, ['four']),
    /There is no check four: choose from one, two, three/,
  );
});

test('of a long log the end is shown, where the reason is', async () => {
  const lines = [];
  const failing = check('long-log', async ({ processes, logFile }) => {
    await processes.run('sh', ['-c', 'seq 1000; echo the reason; exit 1'], {
      logFile,
    });
  });
  const processes = new Processes();
  await runChecks([[[failing]]], { processes }, line => lines.push(line));
  await processes.stopAll();
  const shown = lines.join('\n').split('\n');
  assert.ok(shown.includes('the reason'));
  assert.ok(shown.includes('900'));
  assert.ok(!shown.includes('700'));
});
