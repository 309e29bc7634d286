import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { renderFiles } from './renderFiles';

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
    return renderFiles({
      platform: file('platform.yaml', platformOf(answers.platform)),
      answers: file('answers.yaml', answers),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
