import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns, faultTable } from './faultTable.mjs';

const line = (host, change = {}) => {
  const cells = Object.fromEntries(
    columns.map(column => [column, { tried: 2, survived: 2 }]),
  );
  const row = { host, calls: 30, cells: { ...cells, ...change } };
  return `FAULTS ${JSON.stringify(row)}`;
};

test('counts the faults of all hosts, and finds nothing wrong', () => {
  const log = ['PASS a.test.ts', line('gitea'), line('github')].join('\n');

  const { lines, problems } = faultTable(log, ['gitea', 'github']);

  assert.deepEqual(problems, []);
  assert.equal(lines[0], '24 of 24 host x fault are green:');
  assert.match(
    lines[1],
    /^ +calls +401 +403 .* rate limit +403 \+ Retry-After/,
  );
  assert.match(lines[2], /^gitea +30 +2\/2 +2\/2 /);
  assert.match(lines[4], /^Survived\/tried, 48 of 48 together/);
});

test('a fault that was not survived, or not tried, is named', () => {
  const log = [
    line('gitea', {
      404: { tried: 3, survived: 2 },
      cancelled: { tried: 0, survived: 0 },
      restarted: undefined,
    }),
    // Another worker's output may come before it on the line.
    `..${line('github')}`,
  ].join('\n');

  const { lines, problems } = faultTable(log, ['gitea', 'github', 'gitlab']);

  assert.equal(lines[0], '21 of 36 host x fault are green:');
  assert.deepEqual(problems.slice(0, 4), [
    'gitea x 404: 2 of 3',
    'gitea x cancelled: not tried',
    'gitea x restarted: not tried',
    'gitlab x 401: not tried',
  ]);
  assert.equal(problems.length, 3 + columns.length);
});
