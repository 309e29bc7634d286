import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLabelSelector } from './labelSelector.mjs';

const labels = { app: 'mlflow', tier: 'server' };

for (const [selector, expected] of [
  ['', true],
  ['app=mlflow', true],
  ['app==mlflow,tier=server', true],
  ['app=other', false],
  ['app=mlflow,tier=job', false],
  ['app!=other', true],
  ['app!=mlflow', false],
  ['app in (mlflow, other)', true],
  ['app notin (mlflow,other)', false],
  ['app', true],
  ['!app', false],
  ['!job', true],
]) {
  test(`"${selector}" ${
    expected ? 'selects' : 'leaves out'
  } the labels`, () => {
    assert.equal(parseLabelSelector(selector)(labels), expected);
  });
}
