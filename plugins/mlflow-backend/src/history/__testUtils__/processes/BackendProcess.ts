import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { JsonObject } from '@backstage/types';

/** What a backend prints once it runs. */
const READY = 'The backend is ready';

/** From when it was ready to when it was killed, in milliseconds since 1970. */
export interface Life {
  from: number;
  to: number;
}

/** One of several backends, which can be killed and started again. */
export class BackendProcess {
  readonly lives: Life[] = [];
  #child?: ChildProcess;

  /** @param options - `folder`, where it may keep its configuration. */
  constructor(
    readonly name: string,
    private readonly options: { folder: string; config: JsonObject },
  ) {}

  /** Starts it, and waits until it is ready. */
  async start(): Promise<void> {
    const file = path.join(this.options.folder, `${this.name}.yaml`);
    // JSON is YAML, too.
    await writeFile(file, JSON.stringify(this.options.config));
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.join(__dirname, 'runBackend.ts'),
        ...['--config', file],
      ],
      {
        // Backstage takes an open channel for its development server.
        stdio: 'pipe',
      },
    );
    this.#child = child;
    let output = '';
    const isReady = new Promise<string>(resolve => {
      const hear = (chunk: Buffer) => {
        output += chunk;
        if (output.includes(READY)) {
          resolve('ready');
        }
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
    });
    const outcome = await Promise.race([
      isReady,
      once(child, 'exit').then(() => 'ended'),
    ]);
    if (outcome === 'ended') {
      throw new Error(`The backend ${this.name} did not start:\n${output}`);
    }
    this.lives.push({ from: Date.now(), to: Infinity });
  }

  /** Ends it at once, whatever it is doing. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) {
      return;
    }
    this.#child = undefined;
    const exit = once(child, 'exit');
    if (child.kill('SIGKILL')) {
      await exit;
    }
    const [life] = this.lives.slice(-1);
    if (life) {
      life.to = Date.now();
    }
  }
}
