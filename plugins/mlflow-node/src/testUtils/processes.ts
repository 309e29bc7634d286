import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Tries until it works, or until the process is gone or the time is over. */
export async function untilReady(
  check: () => Promise<unknown>,
  options: { process: ChildProcess; seconds: number; output: () => string },
): Promise<void> {
  const deadline = Date.now() + options.seconds * 1000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (hasEnded(options.process) || Date.now() > deadline) {
        throw new Error(`not ready: ${error}\n${options.output()}`);
      }
    }
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
}

/**
 * Ends a server that ends its own children. It is of the group of the tests,
 * not of its own: whoever ends that group ends the server, too.
 */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) {
    return;
  }
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
