import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers } from '../layers';
import { kindsOfTemplates } from './objectKinds';

const templates = layers.flatMap(({ templates: folder }) =>
  folder
    ? readdirSync(folder)
        .filter(file => file.endsWith('.yaml'))
        .map((file): [string, string] => [
          file,
          readFileSync(join(folder, file), 'utf8'),
        ])
    : [],
);

describe('kindsOfTemplates', () => {
  it('takes each kind once, with its group', () => {
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {}\n';
    const secret = 'apiVersion: v1\nkind: "Secret"\n';
    expect(
      kindsOfTemplates({ a: `${job}---\n${secret}`, b: job, c: '# none' }),
    ).toEqual([
      { group: '', kind: 'Secret' },
      { group: 'batch', kind: 'Job' },
    ]);
  });

  it.each(templates)('understands every document of %s', (file, content) => {
    const kinds = content.match(/^kind:/gm) ?? [];
    const found = content
      .split(/^---/m)
      .flatMap(document => kindsOfTemplates({ [file]: document }));
    expect(found).toHaveLength(kinds.length);
  });
});
