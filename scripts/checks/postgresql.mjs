import { rmSync } from 'node:fs';
import { chown, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../toolchain/freePorts.mjs';
import { cache } from '../toolchain/paths.mjs';
import { requirePostgresql } from '../toolchain/prerequisites.mjs';
import { SetupProblem } from '../toolchain/setupProblem.mjs';

/** PostgreSQL refuses to run as root; its packages make a user for it. */
async function unprivilegedUser(processes) {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = async flag =>
    Number(await processes.run('id', [flag, 'postgres']));
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    throw new SetupProblem(
      'PostgreSQL refuses to run as root, and there is no user postgres to run it as: add one (useradd --system postgres), or run this as another user.',
    );
  }
}

/** A folder of the user's own, also where that user may not enter `.cache`. */
async function makeFolder(processes, user) {
  for (const parent of [join(cache, 'test'), tmpdir()]) {
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, 'postgresql-'));
    // At the very end, and also after Ctrl-C.
    process.once('exit', () =>
      rmSync(folder, { recursive: true, force: true }),
    );
    if (!user) {
      return folder;
    }
    await chown(folder, user.uid, user.gid);
    const options = { user, cwd: '/' };
    const { code } = await processes.start('test', ['-w', folder], options)
      .ended;
    if (code === 0) {
      return folder;
    }
  }
  throw new SetupProblem(
    `The user postgres can write neither in ${cache} nor in ${tmpdir()}: set TMPDIR to a folder that it can enter.`,
  );
}

/**
 * Starts an empty PostgreSQL that only this machine reaches. It ends with
 * `processes`, its data with this process.
 *
 * @param {import('../toolchain/processes.mjs').Processes} processes
 * @param {{ logFile?: string }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is the
 *   superuser's
 */
export async function startPostgresql(processes, { logFile } = {}) {
  const binaries = requirePostgresql();
  const user = await unprivilegedUser(processes);
  const folder = await makeFolder(processes, user);
  const data = join(folder, 'data');
  const options = { user, cwd: folder, logFile };
  await processes.run(
    join(binaries, 'initdb'),
    [
      ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
    ],
    options,
  );
  const [port] = await freePorts(1);
  let seen = '';
  let ready;
  const isReady = new Promise(resolve => (ready = resolve));
  const server = processes.start(
    join(binaries, 'postgres'),
    [
      ...['-D', data, '-h', '127.0.0.1', '-p', `${port}`],
      // No socket file: the path of a deep folder is too long for one.
      ...['-k', '', '-F'],
    ],
    {
      ...options,
      onOutput: text => {
        seen += text;
        if (seen.includes('ready to accept connections')) {
          ready();
        }
      },
    },
  );
  await Promise.race([
    isReady,
    server.ended.then(({ tail }) => {
      throw new SetupProblem(`PostgreSQL did not start:\n${tail}`);
    }),
  ]);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: server.stop,
  };
}
