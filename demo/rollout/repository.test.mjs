import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import { close, listen } from '../lib/http.mjs';
import { openRepository } from './repository.mjs';

const entries = [
  ...Array.from({ length: 2300 }, (_, index) => ({
    type: 'blob',
    path: `deploy/${index}.yaml`,
  })),
  { type: 'tree', path: 'deploy' },
];

let host;

beforeEach(async () => {
  host = await listen(
    createServer((request, response) => {
      const query = new URL(request.url, 'http://127.0.0.1').searchParams;
      const from = 1000 * (Number(query.get('page') ?? 1) - 1);
      response.end(
        JSON.stringify({
          tree: entries.slice(from, from + 1000),
          truncated: from + 1000 < entries.length,
        }),
      );
    }),
    0,
  );
});

afterEach(() => close(host));

test('every file of a commit is found, however many pages the host makes of them', async () => {
  const repository = openRepository(
    { url: `http://127.0.0.1:${host.address().port}`, token: 'token' },
    { organization: 'ml', repository: 'deployments' },
  );
  const paths = await repository.paths('abc');
  assert.equal(paths.length, 2300);
  assert.equal(paths.at(-1), 'deploy/2299.yaml');
});
