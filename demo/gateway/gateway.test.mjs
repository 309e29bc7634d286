import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import { close, listen } from '../lib/http.mjs';
import { Gateway } from './gateway.mjs';

let gateway;
let upstream;
let address;

beforeEach(async () => {
  gateway = new Gateway();
  address = `http://127.0.0.1:${await gateway.start(0)}`;
  upstream = await listen(
    createServer(async (request, response) => {
      const chunks = await request.toArray();
      response.writeHead(201, { 'x-upstream': 'yes' });
      response.end(
        `${request.method} ${request.url} ${
          request.headers.authorization
        } ${Buffer.concat(chunks)}`,
      );
    }),
    0,
  );
});

afterEach(async () => {
  await gateway.stop();
  await close(upstream);
});

test('a name that nobody registered gets the plain 404 of a controller', async () => {
  const answer = await fetch(`${address}/credit-dev/health`);
  assert.equal(answer.status, 404);
  assert.match(answer.headers.get('content-type'), /^text\/plain/);
  assert.equal(await answer.text(), '404 page not found\n');
});

test('a registered server gets the whole request, prefix included', async () => {
  gateway.route('credit-dev', upstream.address().port);
  const answer = await fetch(`${address}/credit-dev/api?x=1`, {
    method: 'POST',
    headers: { authorization: 'Basic abc' },
    body: 'body',
  });
  assert.equal(answer.status, 201);
  assert.equal(answer.headers.get('x-upstream'), 'yes');
  assert.equal(await answer.text(), 'POST /credit-dev/api?x=1 Basic abc body');
});

test('a registered server that is down answers 502', async () => {
  gateway.route('credit-dev', upstream.address().port);
  await close(upstream);
  const answer = await fetch(`${address}/credit-dev/health`);
  assert.equal(answer.status, 502);
});
