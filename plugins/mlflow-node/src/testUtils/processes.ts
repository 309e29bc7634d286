import { ChildProcess, execFileSync } from 'node:child_process';
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

/** Every process that was started by one, directly or not. */
function descendantsOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .map(row => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    rows
      .filter(([, rowParent]) => rowParent === parent)
      .flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/**
 * Ends a server, and what it leaves behind: MLflow ends its own workers only
 * in newer releases. It is of the group of the tests, not of its own: whoever
 * ends that group ends the server, too.
 */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) {
    return;
  }
  const descendants = descendantsOf(child.pid);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  for (const pid of descendants) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended with its parent, as it should.
    }
  }
}
