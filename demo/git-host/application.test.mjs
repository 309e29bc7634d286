import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { prepareApplication, registerApplication } from './application.mjs';

const path = '/user/applications/oauth2';
let directory;
let file;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'application-'));
  file = join(directory, 'secrets/git-application.json');
});
afterEach(() => rm(directory, { recursive: true }));

/** A Git host that keeps applications and what it was asked. */
function host(...applications) {
  const asked = [];
  const call = async (method, address, body) => {
    asked.push(`${method} ${address}`);
    if (method === 'POST') {
      const id = applications.length + 1;
      const known = { id, client_id: `client-${id}`, ...body };
      applications.push(known);
      return { body: { ...known, client_secret: `secret-${id}` } };
    }
    return { body: applications };
  };
  return { call, asked };
}

const read = async () => JSON.parse(await readFile(file, 'utf8'));

test('the portal finds a file before the host runs, and the credentials after', async () => {
  await prepareApplication(file);
  assert.deepEqual(await read(), { clientId: 'unset', clientSecret: 'unset' });

  const { call } = host({ id: 1, name: 'other', client_id: 'x' });
  await registerApplication(call, { portal: 'http://127.0.0.1:7007', file });

  assert.deepEqual(await read(), {
    clientId: 'client-2',
    clientSecret: 'secret-2',
  });
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(join(directory, 'secrets')), [
    'git-application.json',
  ]);
});

test('what fits is kept', async () => {
  await prepareApplication(file);
  const { call, asked } = host();
  const options = { portal: 'http://127.0.0.1:7007', file };
  await registerApplication(call, options);
  await prepareApplication(file);
  await registerApplication(call, options);

  assert.equal((await read()).clientId, 'client-1');
  assert.deepEqual(asked, [`GET ${path}`, `POST ${path}`, `GET ${path}`]);
});

test('a portal at another address is registered anew', async () => {
  await prepareApplication(file);
  const { call, asked } = host();
  await registerApplication(call, { portal: 'http://127.0.0.1:7007', file });
  await registerApplication(call, { portal: 'http://127.0.0.1:7008', file });

  assert.deepEqual(asked.slice(2), [
    `GET ${path}`,
    `DELETE ${path}/1`,
    `POST ${path}`,
  ]);
});
