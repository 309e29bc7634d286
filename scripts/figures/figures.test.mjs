import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceOf } from './bundle/portals.mjs';
import { bundleTable } from './bundle/table.mjs';
import { championTable } from './champion/table.mjs';
import { median } from './median.mjs';

test('the middle one of some rounds counts', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 10, 2, 3]), 3);
});

test('a plugin counts for what it adds to a portal without it', () => {
  const page = bytes => ({ 'first load': bytes });
  const table = bundleTable({
    neither: page(10_240),
    mlflow: page(12_288),
    argocd: page(15_360),
  });
  assert.match(
    table,
    /\| first load \| 10\.0 KiB \| \+2\.0 KiB \| \+5\.0 KiB \| 2\.5 \|/,
  );
});

test('the portal is compared with MLflow, cold and warm', () => {
  const round = (seconds, calls, bytes) => ({ seconds, calls, bytes });
  const table = championTable({
    cold: {
      portal: [round(1, 4, 1024), round(9, 5, 1024), round(2, 4, 2048)],
      mlflow: [round(4, 12, 5120)],
    },
    warm: { portal: [round(1, 0, 0)], mlflow: [round(1, 1, 1)] },
  });
  assert.match(table, /\| cold: portal \| 2\.00 \| 4 \| 1 \|/);
  assert.match(table, /\| theirs \/ ours \| 2\.0 \| 3\.0 \| 5\.0 \|/);
  assert.match(table, /\| theirs \/ ours \| 1\.0 \|  \|  \|/);
});

test('a portal has the plugins that it is named after', () => {
  const source = sourceOf(['@backstage/a', 'b']);
  assert.match(source, /import feature1 from 'b';/);
  assert.match(source, /features: \[feature0, feature1\]/);
});
