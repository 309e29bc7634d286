import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath } from './findOnPath.mjs';
import { fingerprint, once } from './fingerprint.mjs';
import { cache, toolchainDirectory } from './paths.mjs';
import { requirePython } from './prerequisites.mjs';

const uvVersion = '0.13.8';

/** The installer: the one on the PATH, or one of our own. */
export async function ensureUv(processes, python, logFile) {
  const found = findOnPath('uv');
  if (found) {
    return found;
  }
  const directory = join(toolchainDirectory, `uv-${uvVersion}`);
  const uv = join(directory, 'bin/uv');
  await once(join(directory, '.stamp'), uvVersion, async () => {
    await processes.run(python, ['-m', 'venv', '--clear', directory], {
      logFile,
    });
    await processes.run(
      join(directory, 'bin/python'),
      ['-m', 'pip', 'install', '--quiet', `uv==${uvVersion}`],
      { logFile },
    );
  });
  return uv;
}

/**
 * A virtual environment with what a requirements file lists, made anew when
 * that file changes.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ name: string, requirements: string, logFile?: string }} options
 * @returns {Promise<string>} the environment's folder
 */
export async function ensurePythonEnvironment(
  processes,
  { name, requirements, logFile },
) {
  const directory = join(cache, 'python', name);
  const stamp = join(cache, 'stamps', `python-${name}`);
  if (!existsSync(join(directory, 'bin/python'))) {
    await rm(stamp, { force: true });
  }
  const words = [await readFile(requirements, 'utf8')];
  await once(stamp, fingerprint({ words }), async () => {
    const python = await requirePython(processes);
    const uv = await ensureUv(processes, python, logFile);
    await processes.run(
      uv,
      ['venv', '--clear', '--python', python, directory],
      { logFile },
    );
    await processes.run(
      uv,
      [
        'pip',
        'install',
        '--python',
        join(directory, 'bin/python'),
        '--requirement',
        requirements,
      ],
      { logFile },
    );
  });
  return directory;
}
