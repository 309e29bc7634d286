import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mistakes } from '../../scripts/documentation/sources/mistakes';
import { repositoryRoot } from '../__testUtils__/repositoryRoot';

const folder = join(repositoryRoot, 'docs');
const page = readFileSync(join(folder, 'published-advice.md'), 'utf8');

/** Paragraphs that begin with what is advised, in bold. */
const entries = page
  .split(/\n{2,}/)
  .filter(paragraph => paragraph.startsWith('**'));

/** Targets of the links of a paragraph, with the test that each names. */
function links(paragraph: string) {
  return [...paragraph.matchAll(/\]\(([^\s)]+)(?:\s+'([^']+)')?\)/g)].map(
    ([, target, test]) => ({ target, test }),
  );
}

describe('the page on published advice', () => {
  it.each(Object.entries(mistakes.demands))(
    'says of %s what holds us to it',
    (number, { rules = [], construction }) => {
      const entry = entries.find(text => text.startsWith(`**${number}. `));
      const targets = links(entry ?? '').map(({ target }) => target);
      const expected = construction
        ? [`../packages/layered-deployment/src/${construction.test.file}`]
        : rules.map(id => `rules/${id}.md`);
      // A mistake without a rule is one that the tests make on purpose.
      expect(
        expected.length === 0 ||
          targets.some(target => expected.includes(target)),
      ).toBe(true);
      expect(targets).not.toEqual([]);
    },
  );

  it.each(entries.flatMap(links))('links to $target, which exists', link => {
    const file = join(folder, link.target);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(link.test ?? '');
  });
});
