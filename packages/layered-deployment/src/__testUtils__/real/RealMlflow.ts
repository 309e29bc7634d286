import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { pythonWithMlflow } from './python';

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A real MLflow server on a free port of this machine. */
export class RealMlflow {
  static async start(
    args: string[],
    env: Record<string, string>,
  ): Promise<RealMlflow> {
    const port = await freePort();
    const child = spawn(
      pythonWithMlflow(),
      [
        ...['-m', 'mlflow', 'server', '--host', '127.0.0.1'],
        ...['--port', String(port), '--workers', '1', ...args],
      ],
      {
        env: {
          ...process.env,
          MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
          MLFLOW_DISABLE_TELEMETRY: 'true',
          ...env,
        },
      },
    );
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const mlflow = new RealMlflow(child, `http://127.0.0.1:${port}`);
    const deadline = Date.now() + 180_000;
    while (!(await mlflow.isHealthy())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await mlflow.stop();
        throw new Error(`MLflow did not start:\n${output}`);
      }
      await new Promise(resolve => {
        setTimeout(resolve, 300);
      });
    }
    return mlflow;
  }

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  private async isHealthy(): Promise<boolean> {
    const answer = await fetch(`${this.address}/health`).catch(() => undefined);
    return answer?.ok ?? false;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await exit;
    }
  }
}
