import { existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath } from './findOnPath.mjs';
import { fingerprint } from './fingerprint.mjs';
import { root, toolsDirectory } from './paths.mjs';
import { requireGo } from './prerequisites.mjs';

const helmModule = 'helm.sh/helm/v4/cmd/helm@v4.3.1';
const kubeconformModule = 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0';
const gitHost = join(root, 'demo/git-host');
const giteaVersion = '1.26.0';
const giteaBuild = [
  'build',
  '-p',
  '2',
  '-trimpath',
  '-tags',
  'sqlite sqlite_unlock_notify',
  '-ldflags',
  `-s -w -X main.Version=${giteaVersion}`,
];

/**
 * Gitea: the one on the PATH, which brings its own web pages, else one built
 * from its Go module, which has no front end.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ logFile?: string, onBuild?: () => void }} [options]
 * @returns {Promise<{ executable: string, staticDirectory?: string }>}
 */
export async function ensureGitea(processes, { logFile, onBuild } = {}) {
  const found = findOnPath('gitea');
  if (found) {
    return { executable: found };
  }
  const key = fingerprint({
    paths: [join(gitHost, 'go.mod'), join(gitHost, 'go.sum')],
    words: giteaBuild,
  });
  const executable = await build('gitea', key, async file => {
    onBuild?.();
    await requireGo(processes, { compiler: true });
    await processes.run(
      'go',
      [...giteaBuild, '-o', file, 'code.gitea.io/gitea'],
      { cwd: gitHost, logFile },
    );
  });
  const module = await processes.run(
    'go',
    ['list', '-m', '-f', '{{.Dir}}', 'code.gitea.io/gitea'],
    { cwd: gitHost },
  );
  return { executable, staticDirectory: module.trim() };
}

/** Helm 4: the one on the PATH, else built. Returns the executable. */
export async function ensureHelm(processes, options) {
  const found = findOnPath('helm');
  if (found) {
    const version = await processes
      .run(found, ['version', '--template', '{{.Version}}'])
      .catch(() => '');
    if (version.startsWith('v4.')) {
      return found;
    }
  }
  return await install(processes, 'helm', helmModule, options);
}

/** kubeconform, built. Returns the executable. */
export async function ensureKubeconform(processes, options) {
  return await install(processes, 'kubeconform', kubeconformModule, options);
}

function install(processes, name, module, { logFile } = {}) {
  const version = module.slice(module.lastIndexOf('@') + 1);
  return build(name, version, async file => {
    await requireGo(processes);
    const directory = `${file}.directory`;
    await processes.run('go', ['install', '-p', '2', module], {
      env: { GOBIN: directory },
      logFile,
    });
    await rename(join(directory, name), file);
    await rm(directory, { recursive: true });
  });
}

/**
 * Builds to a side path first: an interrupted build must not look done. The
 * plain name leads to the newest, for tests that are run by hand.
 */
async function build(name, key, make) {
  const executable = join(toolsDirectory, `${name}-${key}`);
  if (!existsSync(executable)) {
    await mkdir(toolsDirectory, { recursive: true });
    const unfinished = `${executable}.${process.pid}.unfinished`;
    try {
      await make(unfinished);
      await rename(unfinished, executable);
    } finally {
      await rm(unfinished, { force: true });
    }
    const link = join(toolsDirectory, name);
    await rm(link, { force: true });
    await symlink(executable, link);
  }
  return executable;
}
