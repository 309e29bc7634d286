import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod/v4';
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
import { settingsTable } from './settingsTable';

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

function settingsOfPart(name: string): string {
  return settingsTable(
    settingsOf({ settings: schemas[name] }).filter(
      setting => !elsewhere.test(setting.name),
    ),
  );
}

function exampleFile(path: string): string {
  const content = readFileSync(join(packageRoot, 'examples', path), 'utf8');
  return `\`\`\`yaml\n${content.trim()}\n\`\`\``;
}

const fillers: Record<string, (argument: string) => string> = {
  example: exampleFile,
  settings: settingsOfPart,
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
