import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layer } from '../../../src/layer';
import { layers } from '../../../src/layers';
import { products } from '../../../src/products';

/** A part of a template file: one object, or all of them. */
interface Part {
  text: string;
  kinds: string[];
}

function part(text: string): Part {
  const kinds = [...text.matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind);
  return { text, kinds };
}

function filesOf({ templates }: Layer): string[] {
  return templates
    ? readdirSync(templates, { withFileTypes: true })
        .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
        .map(({ name }) => readFileSync(join(templates, name), 'utf8'))
    : [];
}

const everyLayer = [...layers, ...products.flatMap(({ layer }) => layer ?? [])];
const known = new Map(everyLayer.map(layer => [layer, filesOf(layer)]));

function readers(keys: string[], files: string[]): string[] {
  const path = keys.map(key => key.replace(/\W/g, '.')).join('\\.');
  const wanted = new RegExp(
    `\\.Values\\.${path}${keys.length === 1 ? '(?![\\w.])' : '\\b'}`,
  );
  const kindsIn = (texts: string[]) =>
    texts
      .map(part)
      .filter(({ text }) => wanted.test(text))
      .flatMap(({ kinds }) => kinds);
  const ofObjects = kindsIn(files.flatMap(file => file.split(/^---$/m)));
  // What `with` and `range` read before the first object is for all of them.
  return ofObjects.length > 0 ? ofObjects : kindsIn(files);
}

/**
 * Kinds of the infra chart that read a value, or the nearest map around it;
 * those of one layer for the values of its own concern.
 */
export function kindsReading(path: string, layer?: Layer): string[] {
  const keys = path.split(/[.[]/);
  const files =
    layer && keys[0] === layer.concern
      ? known.get(layer) ?? []
      : [...new Set([...known.values()].flat())];
  for (let length = keys.length; length > 0; length--) {
    const kinds = readers(keys.slice(0, length), files);
    if (kinds.length > 0) {
      return [...new Set(kinds)].sort();
    }
  }
  return [];
}
