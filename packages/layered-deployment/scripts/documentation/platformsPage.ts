import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod/v4';
import { code, table } from '../../src/describe/markdown';
import { packageRoot } from '../../src/packageFiles';
import { grantSchema, platformSchema } from '../../src/platform';
import {
  offeredProductSchema,
  platformEnvironmentSchema,
  rootApplicationSchema,
  sizeSchema,
} from '../../src/platformSettings';
import { generatedNote, type Page } from './page';
import { settingsOf } from './settings';

const schemas: Record<string, z.ZodType> = {
  platform: platformSchema,
  product: offeredProductSchema,
  size: sizeSchema,
  rootApplication: rootApplicationSchema,
  grant: grantSchema,
  environment: platformEnvironmentSchema,
};

// They have tables of their own, or pages.
const elsewhere = /^(products\[\]|sizes|grants|environments|layers)[.[]/;

function settingsTable(name: string): string {
  const rows = settingsOf({ settings: schemas[name] })
    .filter(setting => !elsewhere.test(setting.name))
    .map(({ name: setting, type, required, default: value, description }) => [
      code(setting),
      type,
      value === undefined ? (required ? 'required' : '') : code(value),
      description ?? '',
    ]);
  return table(['setting', 'is', 'default', 'what for'], rows);
}

function exampleFile(path: string): string {
  const content = readFileSync(join(packageRoot, 'examples', path), 'utf8');
  return `\`\`\`yaml\n${content.trim()}\n\`\`\``;
}

const fillers: Record<string, (argument: string) => string> = {
  example: exampleFile,
  settings: settingsTable,
};

/** How a platform is described, with the examples as they are rendered. */
export function platformsPage(): Page {
  const text = readFileSync(join(__dirname, 'texts/platforms.md'), 'utf8');
  const filled = text.replace(
    /^\{\{(\w+) (\S+)\}\}$/gm,
    (_, filler: string, argument: string) => fillers[filler](argument),
  );
  return {
    path: 'docs/platforms.md',
    content: `${generatedNote}\n\n${filled}`,
  };
}
