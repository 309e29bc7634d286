import { keepTicks } from './taskList';

describe('keepTicks', () => {
  it('ticks what was ticked, by the text of the item', () => {
    expect(
      keepTicks(
        '- [x] make the database\n- [ ] make the key\n',
        '- [ ] make the key\n* [ ] something new\n- [ ] make the database\n',
      ),
    ).toBe(
      '- [ ] make the key\n* [ ] something new\n- [x] make the database\n',
    );
  });

  it('tells apart the same text below two headings', () => {
    const list = (dev: string, prod: string) =>
      `## dev\n- [${dev}] make the database\n## prod\n- [${prod}] make the database`;

    expect(keepTicks(list(' ', 'X'), list(' ', ' '))).toBe(list(' ', 'x'));
    expect(
      keepTicks(list('x', ' '), `## staging\n- [ ] make the database`),
    ).toBe('## staging\n- [ ] make the database');
  });

  it('tells apart the same text below one heading', () => {
    expect(
      keepTicks('- [ ] a\n- [x] a\n- [ ] a', '- [ ] a\n- [ ] a\n- [ ] a'),
    ).toBe('- [ ] a\n- [x] a\n- [ ] a');
  });

  it('follows an item whose heading was reworded', () => {
    expect(
      keepTicks('# To do\n- [x] make the key', '# Prepare\n- [ ] make the key'),
    ).toBe('# Prepare\n- [x] make the key');
  });

  it('does not keep a tick of a reworded item', () => {
    expect(keepTicks('- [x] make key a', '- [ ] make key b')).toBe(
      '- [ ] make key b',
    );
  });
});
