import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Contributions } from './contribute';
import { templatesOf } from '../packageFiles';

function readFolder(folder: string, names?: string[]): [string, string][] {
  return (names ?? readdirSync(folder).sort()).map(name => [
    basename(name),
    readFileSync(join(folder, name), 'utf8'),
  ]);
}

/**
 * The Helm templates of all environments together, byte for byte.
 * Every chart gets the labels that the others use.
 */
export function collectTemplates(
  contributions: Contributions[],
): Record<string, string> {
  const files = new Map(readFolder(templatesOf('common')));
  for (const { templates } of contributions) {
    for (const { layer, names } of templates) {
      if (layer.templates) {
        for (const [name, content] of readFolder(layer.templates, names)) {
          files.set(name, content);
        }
      }
    }
  }
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
