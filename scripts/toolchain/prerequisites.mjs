import { findOnPath } from './findOnPath.mjs';
import { findPostgresql } from './findPostgresql.mjs';
import { SetupProblem } from './setupProblem.mjs';

const oldestGo = [1, 26];
const oldestPython = [3, 10];
const pythonNames = ['python3', 'python3.13', 'python3.12', 'python3.11'];

/** How to install, by the name of the missing thing. */
const waysOut = {
  go: 'install Go 1.26 or newer (Debian and Ubuntu: apt-get install golang, or a release of go.dev; macOS: brew install go)',
  python:
    'install Python 3.10 or newer (Debian and Ubuntu: apt-get install python3 python3-venv; macOS: brew install python)',
  compiler:
    'install a C compiler (Debian and Ubuntu: apt-get install build-essential; macOS: xcode-select --install)',
  chromium:
    'install Chromium (Debian and Ubuntu: apt-get install chromium; macOS: brew install chromium), or set CHROMIUM to its path',
  postgresql:
    'install its server (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql)',
};

function isAtLeast(version, oldest) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/**
 * @param {import('./processes.mjs').Processes} processes
 * @returns {Promise<string>} a Python that is new enough
 */
export async function requirePython(processes) {
  let tooOld;
  for (const name of pythonNames) {
    const file = findOnPath(name);
    if (file) {
      const script = 'import sys; print("%d.%d" % sys.version_info[:2])';
      const version = (await processes.run(file, ['-c', script])).trim();
      if (isAtLeast(version, oldestPython)) {
        return file;
      }
      tooOld ??= version;
    }
  }
  throw new SetupProblem(
    tooOld
      ? `Python ${tooOld} is too old: ${waysOut.python}.`
      : `Python is missing: ${waysOut.python}.`,
  );
}

/**
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ compiler?: boolean }} [options] - whether C is compiled, too
 */
export async function requireGo(processes, { compiler = false } = {}) {
  if (!findOnPath('go')) {
    throw new SetupProblem(`Go is missing: ${waysOut.go}.`);
  }
  const answer = await processes.run('go', ['env', 'GOVERSION']);
  const version = answer.trim().replace(/^go/, '');
  if (!isAtLeast(version, oldestGo)) {
    throw new SetupProblem(`Go ${version} is too old: ${waysOut.go}.`);
  }
  if (compiler) {
    requireCompiler();
  }
}

/** Native modules, and the Git host's SQLite, are compiled. */
export function requireCompiler() {
  if (!['cc', 'gcc', 'clang'].some(name => findOnPath(name))) {
    throw new SetupProblem(`A C compiler is missing: ${waysOut.compiler}.`);
  }
}

/** @returns {string} the browser that the tests drive */
export function requireChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found =
    process.env.CHROMIUM ?? names.map(name => findOnPath(name)).find(Boolean);
  if (!found) {
    throw new SetupProblem(`Chromium is missing: ${waysOut.chromium}.`);
  }
  return found;
}

/**
 * @param {string[]} [folders] - where packages install it, one folder per version
 * @returns {string} the folder of the database server's programs
 */
export function requirePostgresql(folders) {
  const found = findPostgresql(folders);
  if (!found) {
    throw new SetupProblem(`PostgreSQL is missing: ${waysOut.postgresql}.`);
  }
  return found;
}
