import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../scripts/documentation';
import { command, generatedFolders } from '../../scripts/documentation/page';
import { repositoryRoot } from '../__testUtils__/repositoryRoot';

describe('the generated documentation', () => {
  const generated = pages();

  it.each(generated.map(({ path, content }) => [path, content]))(
    `%s is current: ${command} writes it`,
    (path, content) => {
      const file = join(repositoryRoot, path);
      expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(content);
    },
  );

  it.each(generatedFolders)('%s holds no page of something gone', folder => {
    const paths = generated.map(({ path }) => path);
    expect(
      readdirSync(join(repositoryRoot, folder))
        .map(file => `${folder}/${file}`)
        .filter(path => !paths.includes(path)),
    ).toEqual([]);
  });
});
