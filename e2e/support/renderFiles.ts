import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What the command line makes of a platform and answers, path to content. */
export function renderFiles(files: {
  /** Path of its YAML file. */
  platform: string;
  /** Path of their YAML file. */
  answers: string;
}): Map<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'mlflow-portal-rendered-'));
  try {
    execFileSync(
      'node',
      [
        join(root, 'scripts/render.mjs'),
        ...['--platform', files.platform],
        ...['--answers', files.answers],
        ...['--out', out],
      ],
      { cwd: root, stdio: 'pipe' },
    );
    return new Map(
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .map(path => [relative(out, path), readFileSync(path, 'utf8')]),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
