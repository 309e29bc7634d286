import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fingerprint, once } from './fingerprint.mjs';

let directory;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  writeFileSync(join(directory, 'a.ts'), 'one');
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a changed, added or renamed file changes the fingerprint; built files do not', () => {
  const seen = new Set([fingerprint({ paths: [directory] })]);
  mkdirSync(join(directory, 'dist'));
  writeFileSync(join(directory, 'dist/a.js'), 'built');
  seen.add(fingerprint({ paths: [directory] }));
  assert.equal(seen.size, 1);
  writeFileSync(join(directory, 'a.ts'), 'two');
  seen.add(fingerprint({ paths: [directory] }));
  writeFileSync(join(directory, 'b.ts'), 'one');
  seen.add(fingerprint({ paths: [directory] }));
  assert.equal(seen.size, 3);
});

test('work is done once per value, and again after a failure', async () => {
  const stamp = join(directory, 'stamps/work');
  let count = 0;
  const work = async () => {
    count += 1;
  };
  await assert.rejects(
    once(stamp, 'first', async () => {
      throw new Error('interrupted');
    }),
  );
  await once(stamp, 'first', work);
  await once(stamp, 'first', work);
  assert.equal(count, 1);
  await once(stamp, 'second', work);
  assert.equal(count, 2);
});
