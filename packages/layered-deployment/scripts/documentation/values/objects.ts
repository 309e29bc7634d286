import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers } from '../../../src/layers';
import { products } from '../../../src/products';

interface Template {
  text: string;
  kinds: string[];
}

function templatesIn(folder: string): Template[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(({ name }) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const kinds = [...text.matchAll(/^kind: (\w+)$/gm)].map(
        ([, kind]) => kind,
      );
      return { text, kinds };
    });
}

const folders = [
  ...layers,
  ...products.flatMap(({ layer }) => layer ?? []),
].flatMap(({ templates }) => templates ?? []);

const templates = [...new Set(folders)].flatMap(templatesIn);

function readers(keys: string[]): string[] {
  const path = keys.map(key => key.replace(/\W/g, '.')).join('\\.');
  // A map of a whole concern is read by `with`, and not on the way to a key.
  const end = keys.length === 1 ? '(?![\\w.])' : '\\b';
  const wanted = new RegExp(`\\.Values\\.${path}${end}`);
  return templates
    .filter(({ text }) => wanted.test(text))
    .flatMap(({ kinds }) => kinds);
}

/** Kinds of the infra chart that read a value, or the nearest map around it. */
export function kindsReading(path: string): string[] {
  const keys = path.split(/[.[]/);
  for (let length = keys.length; length > 0; length--) {
    const kinds = readers(keys.slice(0, length));
    if (kinds.length > 0) {
      return [...new Set(kinds)].sort();
    }
  }
  return [];
}
