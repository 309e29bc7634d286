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

/** Ends a process that leads its own group, and all of its children. */
export async function endGroup(
  leader: ChildProcess,
  signal: NodeJS.Signals,
): Promise<void> {
  if (hasEnded(leader) || leader.pid === undefined) {
    return;
  }
  const exit = once(leader, 'exit');
  process.kill(-leader.pid, signal);
  await exit;
}
