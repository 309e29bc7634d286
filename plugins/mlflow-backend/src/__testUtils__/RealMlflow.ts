import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const START_SECONDS = 150;

/** A real MLflow server with an empty registry, on a free port. */
export class RealMlflow {
  static async start(): Promise<RealMlflow> {
    const folder = await mkdtemp(path.join(tmpdir(), 'mlflow-backend-'));
    const port = await freePort();
    const child = spawn(
      pythonWithMlflow(),
      [
        ...['-m', 'mlflow', 'server', '--workers', '1'],
        ...['--host', '127.0.0.1', '--port', String(port)],
        ...['--backend-store-uri', `sqlite:///${folder}/mlflow.db`],
        ...['--artifacts-destination', `${folder}/artifacts`],
      ],
      {
        cwd: folder,
        // In the group of the tests: whoever ends that ends the server, too.
        stdio: 'ignore',
        env: {
          ...process.env,
          MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
          MLFLOW_DISABLE_TELEMETRY: 'true',
        },
      },
    );
    const mlflow = new RealMlflow(child, folder, `http://127.0.0.1:${port}`);
    await mlflow.#untilReady();
    return mlflow;
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly address: string,
  ) {}

  /** Writes as a training job would. */
  async write<T = unknown>(
    route: string,
    body: object,
    method = 'POST',
  ): Promise<T> {
    const response = await fetch(`${this.address}/api/2.0/mlflow/${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${route}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.pid !== undefined) {
      const exit = once(this.child, 'exit');
      // MLflow passes it on to its worker.
      this.child.kill('SIGTERM');
      await exit;
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  async #untilReady(): Promise<void> {
    const deadline = Date.now() + START_SECONDS * 1000;
    while (Date.now() < deadline && this.child.exitCode === null) {
      const response = await fetch(`${this.address}/health`).catch(() => null);
      if (response?.ok) {
        return;
      }
      await new Promise(resolve => {
        setTimeout(resolve, 200);
      });
    }
    await this.stop();
    throw new Error('MLflow did not start');
  }
}

function pythonWithMlflow(): string {
  const environment =
    process.env.MLFLOW_VENV ??
    resolvePackagePath(
      '@mlflow-portal/backstage-plugin-mlflow-backend',
      '../../.cache/python/mlflow',
    );
  const python = path.join(environment, 'bin', 'python');
  if (!existsSync(python)) {
    throw new Error(
      `No MLflow in ${environment}: run npm test, which installs it, or set MLFLOW_VENV`,
    );
  }
  return python;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
