import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupProblem } from './setupProblem.mjs';
import { Steps } from './steps.mjs';

function recorded(options = {}) {
  const lines = [];
  let time = 0;
  const steps = new Steps({
    write: line => lines.push(line),
    now: () => (time += 1500),
    ...options,
  });
  return { lines, steps };
}

test('a step waits for what it needs, and says how long it took', async () => {
  const { lines, steps } = recorded();
  const one = steps.add('one', [], async () => 1);
  const two = steps.add('two', [one], async () => (await one) + 1);
  assert.equal(await two, 2);
  assert.deepEqual(lines, [
    '  ..  one',
    '  ok  one (3.0 s)',
    '  ..  two',
    '  ok  two (3.0 s)',
  ]);
});

test('a failure is said once, and what needs it stays silent', async () => {
  const { lines, steps } = recorded();
  const one = steps.add('one', [], async () => {
    throw new SetupProblem('Go is missing.');
  });
  const two = steps.add('two', [one], async () => 2);
  await assert.rejects(two, /Go is missing/);
  assert.deepEqual(lines, ['  ..  one', '  !!  one: Go is missing.']);
});

test('a step that is cut off by Ctrl-C is no failure', async () => {
  const { lines, steps } = recorded({ stopping: () => true });
  const one = steps.add('one', [], async () => {
    throw new Error('ended with a signal');
  });
  await assert.rejects(one);
  assert.deepEqual(lines, ['  ..  one']);
});
