import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultTable } from './faultTable.mjs';

test('puts the hosts below one another and counts', () => {
  const log = [
    'PASS hosts/gitea/faults.test.ts',
    'FAULTS Gitea | 401 3/3 | rate limit 2/2',
    'FAULTS GitHub | 401 10/11 | two tasks 1/1',
  ].join('\n');

  assert.deepEqual(faultTable(log), [
    'Faults survived, of those tried at every call of a run (16 of 17):',
    '        401    rate limit  two tasks',
    'Gitea   3/3    2/2         -',
    'GitHub  10/11  -           1/1',
  ]);
});

test('says nothing where no fault was tried', () => {
  assert.deepEqual(faultTable('PASS other.test.ts'), []);
});
