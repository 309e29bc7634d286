import { toCsv } from './toCsv';

describe('toCsv', () => {
  it('writes a line of the columns and one for each row', () => {
    expect(
      toCsv(
        ['model', 'version'],
        [{ model: 'fraud', version: '3' }, { model: 'churn' }],
      ),
    ).toBe('model,version\r\nfraud,3\r\nchurn,\r\n');
  });

  it('keeps commas, quotes and ends of lines within their cell', () => {
    expect(toCsv(['a'], [{ a: 'x, "y"\nz' }])).toBe('a\r\n"x, ""y""\nz"\r\n');
  });

  it.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
  ])('takes the power from %j', text => {
    const [, cell] = toCsv(['a'], [{ a: text }]).split(/\r\n/);
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  });
});
