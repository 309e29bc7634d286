import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settingsOf } from '../../scripts/documentation/settings';
import { packageRoot } from '../packageFiles';
import { products } from '../products';
import { layers } from '.';

const everyLayer = [...layers, ...products.flatMap(({ layer }) => layer ?? [])];
const table = everyLayer.map(
  layer => [`${layer.concern} "${layer.id}"`, layer] as const,
);

/** Folders of the layers of this package: `<concern>/<choice>`. */
function layerFolders(): string[] {
  const root = join(packageRoot, 'src/layers');
  const foldersIn = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name);
  return foldersIn(root)
    .flatMap(concern =>
      foldersIn(join(root, concern)).map(choice => join(concern, choice)),
    )
    .filter(folder => existsSync(join(root, folder, 'layer.ts')));
}

describe('every layer', () => {
  it.each(table)('%s has a paragraph of documentation', (_, layer) => {
    expect(layer.documentation.trim().length).toBeGreaterThan(60);
  });

  it.each(table)('%s has a help text for every setting', (_, layer) => {
    const settings = settingsOf(layer);
    const helped = settings
      .filter(({ description }) => description?.trim())
      .map(({ name }) => name);
    // Parts of a map or of an item are covered by the text of the whole.
    const isHelped = (name: string): boolean =>
      helped.includes(name) ||
      (name.includes('.') &&
        isHelped(name.slice(0, name.lastIndexOf('.')).replace(/\[\]$/, '')));
    expect(
      settings.map(({ name }) => name).filter(name => !isHelped(name)),
    ).toEqual([]);
  });

  it.each(table)('%s accepts its own examples', (_, layer) => {
    expect(Object.keys(layer.examples)).not.toEqual([]);
    for (const example of Object.values(layer.examples)) {
      expect(layer.settings.safeParse(example).error?.issues).toBeUndefined();
    }
  });

  it.each(layerFolders())('%s has a test of its own', folder => {
    const files = readdirSync(join(packageRoot, 'src/layers', folder));
    expect(files.some(file => file.endsWith('.test.ts'))).toBe(true);
  });
});
