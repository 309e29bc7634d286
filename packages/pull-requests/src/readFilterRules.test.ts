import { readFilterRules } from './readFilterRules';

describe('readFilterRules', () => {
  /** As Git does: the last line that matches counts. */
  const filterOf = (attributes: string, path: string) =>
    readFilterRules(attributes)
      .filter(rule => rule.matches(path))
      .at(-1)?.filter;

  it.each([
    ['*.bin', 'a.bin', true],
    ['*.bin', 'deep/er/a.bin', true],
    ['/*.bin', 'deep/a.bin', false],
    ['/*.bin', 'a.bin', true],
    ['models/*', 'models/a', true],
    ['models/*', 'models/a/b', false],
    ['models/**', 'models/a/b', true],
    ['models/', 'models/a', false],
    ['.hidden*', 'x/.hidden.bin', true],
    ['"with space.*"', 'with space.bin', true],
    ['a.{bin,txt}', 'a.bin', false],
    ['#a', '#a', false],
  ])('takes %s for %s: %s', (pattern, path, matches) => {
    expect(
      filterOf(`${pattern} filter=lfs diff=lfs merge=lfs -text\n`, path),
    ).toBe(matches ? 'lfs' : undefined);
  });

  it('lets the last line that speaks of a filter count', () => {
    const attributes =
      '*.bin filter=lfs\r\nsmall.bin -filter\nother.bin filter=clean text\n*.bin diff=lfs\n';

    expect(filterOf(attributes, 'a.bin')).toBe('lfs');
    expect(filterOf(attributes, 'small.bin')).toBeUndefined();
    expect(filterOf(attributes, 'other.bin')).toBe('clean');
  });

  it('reads nothing from what is no such line', () => {
    expect(
      readFilterRules('\n# *.bin filter=lfs\n[attr]big -diff\n*.x'),
    ).toEqual([]);
  });
});
