import { oneLine, plainText } from './plainText';

describe('oneLine', () => {
  it('leaves out line ends, controls and turned directions', () => {
    expect(oneLine(' a\r\n\tb\u0000c \u202Edlrow ', 50)).toBe('a b c dlrow');
  });

  it('never cuts a character in two', () => {
    expect(oneLine('ab🦊🦊🦊', 4)).toBe('ab🦊…');
    expect(oneLine('ab🦊', 3)).toBe('ab🦊');
  });
});

describe('plainText', () => {
  it('leaves out addresses of pictures and links, and HTML', () => {
    const text =
      'Scores **payments**.\n![seen](https://evil.example/p.png) [docs](javascript:alert(1))<img src="https://evil.example/q.png"> ![x][y]';

    expect(plainText(text, 200)).not.toMatch(/evil|!\[|<img/);
    expect(plainText(text, 200)).toMatch(/^Scores \*\*payments\*\*. seen/);
  });

  it('is quick with what was written to be slow', () => {
    const startedAt = Date.now();
    for (const text of ['[', '![', '<', '[](', '\u0000']) {
      plainText(text.repeat(1_000_000), 300);
    }
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });
});
