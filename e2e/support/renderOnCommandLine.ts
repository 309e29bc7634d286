import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const root = resolve(__dirname, '../..');

/** A platform of the portal's own configuration, its variables filled in. */
function platformOf(name: string): unknown {
  const text = readFileSync(join(root, 'app-config.yaml'), 'utf8').replace(
    /\$\{(\w+)(?::-([^}]*))?\}/g,
    (_, variable: string, fallback = '') => process.env[variable] ?? fallback,
  );
  return parse(text).layeredDeployment.platforms.find(
    (platform: { name: string }) => platform.name === name,
  );
}

/** What the command line makes of the same answers, path to content. */
export function renderOnCommandLine(answers: {
  platform: string;
  [answer: string]: unknown;
}): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'mlflow-portal-e2e-'));
  try {
    const file = (name: string, value: unknown) => {
      const path = join(folder, name);
      writeFileSync(path, stringify(value));
      return path;
    };
    const out = join(folder, 'out');
    execFileSync(
      'node',
      [
        join(root, 'scripts/render.mjs'),
        ...['--platform', file('platform.yaml', platformOf(answers.platform))],
        ...['--answers', file('answers.yaml', answers)],
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
    rmSync(folder, { recursive: true, force: true });
  }
}
