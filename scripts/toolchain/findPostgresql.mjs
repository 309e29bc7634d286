import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from './findOnPath.mjs';

/** Where packages put the server's programs without putting them on the PATH. */
const usual = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

function fromPgConfig() {
  const program = findOnPath('pg_config');
  try {
    return program && execFileSync(program, ['--bindir']).toString().trim();
  } catch {
    return undefined;
  }
}

/** The newest first: `15/bin` of Debian, `postgresql@15/bin` of Homebrew. */
function versionsIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /^(postgresql(@\d+)?|\d+)$/.test(name))
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map(name => join(folder, name, 'bin'))
    : [];
}

/**
 * @param {string[]} [folders] - those with one folder per version
 * @returns {string | undefined} the folder of initdb and postgres
 */
export function findPostgresql(folders = usual) {
  const onPath = findOnPath('initdb');
  const candidates = [
    fromPgConfig(),
    ...folders.flatMap(versionsIn),
    onPath && dirname(onPath),
  ];
  return candidates.find(
    folder =>
      folder &&
      ['initdb', 'postgres'].every(name => existsSync(join(folder, name))),
  );
}
