import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import {
  MlflowForTests,
  WriteAnswer,
  WriteOptions,
  sendWrite,
} from './MlflowForTests';
import { packagesOfRelease, pythonWithMlflow } from './pythonWithMlflow';
import { endProcess, freePort, untilReady } from './processes';

/**
 * A real MLflow server on a free port, with a folder of its own. It is started
 * by the Python of the environment that `MLFLOW_VENV` names.
 *
 * @public
 */
export class RealMlflow implements MlflowForTests {
  static async start(
    options: {
      /** An older release, e.g. `3.7.0`; else that of the environment. */
      release?: string;
      backendStoreUri?: string;
      prefix?: string;
      arguments?: string[];
      environment?: (folder: string) => Promise<Record<string, string>>;
    } = {},
  ): Promise<RealMlflow> {
    const python = pythonWithMlflow();
    const folder = await mkdtemp(path.join(tmpdir(), 'mlflow-contract-'));
    const port = await freePort();
    const prefix = options.prefix ?? '';
    const child = spawn(
      python,
      [
        ...['-m', 'mlflow', 'server'],
        ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
        '--backend-store-uri',
        options.backendStoreUri ?? `sqlite:///${folder}/mlflow.db`,
        '--serve-artifacts',
        ...['--artifacts-destination', path.join(folder, 'artifacts')],
        ...(prefix ? ['--static-prefix', prefix] : []),
        ...(options.arguments ?? []),
      ],
      {
        cwd: folder,
        env: {
          ...process.env,
          // Some releases leave files at home.
          HOME: folder,
          ...(options.release && {
            PYTHONPATH: packagesOfRelease(options.release),
          }),
          MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
          MLFLOW_DISABLE_TELEMETRY: 'true',
          ...(await options.environment?.(folder)),
        },
      },
    );
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const mlflow = new RealMlflow(
      child,
      folder,
      `http://127.0.0.1:${port}${prefix}`,
    );
    try {
      await mlflow.#untilReady(() => output);
    } catch (error) {
      await mlflow.stop();
      throw error;
    }
    return mlflow;
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly address: string,
  ) {}

  write(
    route: string,
    body: unknown,
    options?: WriteOptions,
  ): Promise<WriteAnswer> {
    return sendWrite(this.address, route, body, options);
  }

  async storeArtifact(
    runId: string,
    name: string,
    content = 'content',
  ): Promise<void> {
    await request(
      `${this.address}/api/2.0/mlflow-artifacts/artifacts/0/${runId}/artifacts/${name}`,
      { method: 'PUT', body: content },
    );
  }

  async #untilReady(output: () => string): Promise<void> {
    const check = async () => {
      const { statusCode } = await request(`${this.address}/health`);
      if (statusCode !== 200) {
        throw new Error(`/health answers ${statusCode}`);
      }
    };
    await untilReady(check, { process: this.child, seconds: 240, output });
  }

  async stop(): Promise<void> {
    await endProcess(this.child);
    await rm(this.folder, { recursive: true, force: true });
  }
}
