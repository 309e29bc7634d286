import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { readArguments } from './arguments.mjs';
import { close, listen } from './http.mjs';
import { requireFreePorts } from './ports.mjs';
import { readSettings } from './settings.mjs';

test('a port that is in use is said with the variable that moves it', async () => {
  const server = createServer();
  server.closeAllConnections = () => {};
  await listen(server, 0);
  const { port } = server.address();
  await assert.rejects(
    requireFreePorts({ git: port }),
    new RegExp(
      `Port ${port} \\(git\\) is in use: .* choose another with GIT_PORT=`,
    ),
  );
  await close(server);
  await requireFreePorts({ git: port });
});

test('a variable that is no port is named', () => {
  assert.throws(
    () => readSettings({ PORTAL_PORT: 'eighty' }),
    /PORTAL_PORT is "eighty": give a whole number from 1 to 65535/,
  );
});

test('an option that does not exist is named', () => {
  assert.deepEqual(readArguments(['--reset']), { reset: true });
  assert.throws(() => readArguments(['--rest']), /Unknown option --rest/);
});
