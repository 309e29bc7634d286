import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { Processes } from '../toolchain/processes.mjs';
import { startPostgresql } from './postgresql.mjs';

/** The first message of PostgreSQL's protocol, version 3, as the superuser. */
function startupMessage() {
  const body = Buffer.from('\0\x03\0\0user\0postgres\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}

test('a throw-away PostgreSQL lets the tests in, and ends with the checks', async () => {
  const processes = new Processes();
  try {
    const { url } = await startPostgresql(processes);
    const { hostname, port, username } = new URL(url);
    assert.deepEqual([hostname, username], ['127.0.0.1', 'postgres']);

    const client = connect(Number(port), hostname);
    client.end(startupMessage());
    const [answer] = await once(client, 'data');
    // R: authentication, 0: there is nothing to prove.
    assert.equal(answer.toString('latin1', 0, 1), 'R');
    assert.equal(answer.readInt32BE(5), 0);
    client.destroy();

    await processes.stopAll();
    const late = connect(Number(port), hostname);
    await assert.rejects(once(late, 'connect'), /ECONNREFUSED/);
  } finally {
    await processes.stopAll();
  }
});
