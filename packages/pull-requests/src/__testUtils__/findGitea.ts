import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A Gitea to run: the one that GITEA_BINARY names, the one on the PATH, or the
 * one that the repository built for itself. A released one brings its page
 * templates; one that was built reads them from its own sources.
 */
export async function findGitea(): Promise<{
  binary: string;
  staticRoot?: string;
}> {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map(directory => join(directory, 'gitea'))
    .find(path => existsSync(path));
  const given = process.env.GITEA_BINARY;
  if (!given && onPath) {
    return { binary: onPath };
  }
  const root = repositoryRoot();
  const binary = given ?? findBuilt(join(root, '.cache/bin'));
  if (!binary || !existsSync(binary)) {
    throw new Error(
      'These tests need a real Gitea. Run `npm test` once, which builds it, or set GITEA_BINARY.',
    );
  }
  return {
    binary,
    staticRoot:
      process.env.GITEA_STATIC_ROOT ??
      (await findSources(join(root, 'demo/git-host'))),
  };
}

function findBuilt(directory: string): string | undefined {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const built = names.find(name => /^gitea-[0-9a-f]+$/.test(name));
  return built && join(directory, built);
}

async function findSources(goModule: string): Promise<string> {
  const { stdout } = await run(
    'go',
    ['list', '-m', '-f', '{{.Dir}}', 'code.gitea.io/gitea'],
    { cwd: goModule },
  );
  return stdout.trim();
}

function repositoryRoot(): string {
  let directory = process.cwd();
  while (!existsSync(join(directory, 'backstage.json'))) {
    if (dirname(directory) === directory) {
      throw new Error('Run these tests inside the repository.');
    }
    directory = dirname(directory);
  }
  return directory;
}
