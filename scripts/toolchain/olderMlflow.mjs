import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Older releases of MLflow, and what each needs in place of the packages that
 * the current one stands on. These are enough for a server without web pages.
 */
const releases = {
  '3.15.2': { packages: ['mlflow-skinny==3.15.2', 'mlflow-tracing==3.15.2'] },
  '3.7.0': { packages: ['mlflow-skinny==3.7.0', 'mlflow-tracing==3.7.0'] },
  '2.22.5': {
    // Protocol buffers 7 took away what MLflow 2 reads of a field.
    packages: ['mlflow-skinny==2.22.5', 'protobuf==6.33.6'],
    // Nobody promises that it goes on working beside so much newer packages.
    optional: true,
  },
};

/**
 * Older releases of MLflow, each in a folder beside the environment and of its
 * name, e.g. `mlflow-3.7.0`: in front of the environment's own packages they
 * make it that release. A whole environment for each would have ten times the
 * size. Where an optional one cannot be installed, `mlflow-2.22.5.txt` says why.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @param {object} options
 * @param {string} options.environment - the Python environment's folder
 * @param {() => Promise<string>} options.uv - the installer, asked for if needed
 * @param {string} [options.logFile]
 */
export async function ensureOlderMlflow(
  processes,
  { environment, uv, logFile },
) {
  for (const [release, { packages, optional }] of Object.entries(releases)) {
    const directory = `${environment}-${release}`;
    const reason = `${directory}.txt`;
    if (existsSync(directory)) {
      continue;
    }
    // Made aside and moved, so that an interrupted run is not taken for done.
    const unfinished = `${directory}.${process.pid}.unfinished`;
    try {
      await mkdir(dirname(directory), { recursive: true });
      const python = join(environment, 'bin/python');
      await processes.run(
        await uv(),
        [
          ...['pip', 'install', '--no-deps'],
          ...['--python', python, '--target', unfinished],
          ...packages,
        ],
        { logFile },
      );
      await rm(reason, { force: true });
      await rename(unfinished, directory);
    } catch (error) {
      if (!optional || processes.stopping) {
        throw error;
      }
      await writeFile(reason, `${error.message}\n`);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
}
