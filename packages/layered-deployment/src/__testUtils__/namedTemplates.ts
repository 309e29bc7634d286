import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers } from '../layers';
import { templatesOf } from '../packageFiles';
import { products } from '../products';

/**
 * Named templates that two template files define. Charts that are rendered
 * together share them, so the last one would be taken for all.
 */
export function repeatedDefinitions(): string[] {
  const folders = new Set(
    [
      templatesOf('common'),
      ...layers.map(({ templates }) => templates),
      ...products.map(({ layer }) => layer?.templates),
    ].filter(folder => folder !== undefined),
  );
  const defined = [...folders]
    .flatMap(folder =>
      readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(({ name }) => readFileSync(join(folder, name), 'utf8')),
    )
    .flatMap(content =>
      [...content.matchAll(/\{\{-?\s*define\s+"([^"]+)"/g)].map(
        ([, name]) => name,
      ),
    );
  return defined.filter((name, index) => defined.indexOf(name) !== index);
}
