import { waitUntilHealthy } from '../lib/http.mjs';
import { secret } from '../lib/secrets.mjs';
import { environmentOf, writeConfiguration } from './configuration.mjs';

const administrator = 'administrator';

/**
 * Starts Gitea and makes sure that it has an administrator.
 *
 * @param {import('../../scripts/toolchain/processes.mjs').Processes} processes
 * @param {object} options
 * @param {string} options.executable
 * @param {string} [options.staticDirectory] - its pages, if not built in
 * @param {string} options.directory - its data
 * @param {number} options.port
 * @param {string} options.logFile
 * @returns {Promise<{ url: string, token: string, running: import('../../scripts/toolchain/processes.mjs').Running }>}
 *   with the administrator's token
 */
export async function startGitHost(processes, options) {
  const { executable, directory, port, logFile } = options;
  const env = environmentOf(directory);
  const run = (...args) => processes.run(executable, args, { env });
  const configuration = await writeConfiguration(options, run);
  const gitea = (...args) => run('--config', configuration, ...args);

  await gitea('migrate');
  const token = await secret(directory, 'administrator-token', async () => {
    const names = ['--username', administrator];
    const users = await gitea('admin', 'user', 'list');
    if (!users.includes(` ${administrator} `)) {
      await gitea(
        ...['admin', 'user', 'create', '--admin', '--random-password'],
        ...[...names, '--email', `${administrator}@example.com`],
        '--must-change-password=false',
      );
    }
    const answer = await gitea(
      ...['admin', 'user', 'generate-access-token', ...names],
      ...['--token-name', `demo-${Date.now()}`, '--scopes', 'all', '--raw'],
    );
    // Warnings go to the standard output, too: the token is the last line.
    return answer.trim().split('\n').at(-1);
  });

  const running = processes.start(
    executable,
    ['--config', configuration, 'web'],
    { env, logFile },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitUntilHealthy(`${url}/api/healthz`, running, {
    name: 'Gitea',
    logFile,
  });
  return { url, token, running };
}
