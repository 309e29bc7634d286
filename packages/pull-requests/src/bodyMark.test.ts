import fc from 'fast-check';
import { findPart, hiddenMarks, withoutMarks } from './bodyMark';

const hexadecimal = fc.stringMatching(/^[0-9a-f]{12}$/);
const marks = fc.record({
  title: hexadecimal,
  draft: fc.boolean(),
  triage: fc.array(hexadecimal, { maxLength: 5 }),
});
const hiddenTexts = fc.constantFrom(
  'html-comment' as const,
  'link-definition' as const,
);
/** Whatever people and generators write, what looks like a mark above all. */
const texts = fc
  .array(
    fc.oneof(
      fc.fullUnicodeString(),
      fc.constantFrom(
        '\n',
        '\n\n',
        '- [ ] a\n',
        '```\n',
        '<!--',
        '-->',
        '[//]: # (',
        ')',
        'generated:',
        'begin title=ab draft=true -->\n',
        'end -->',
        '<!-- generated:end -->',
        '[//]: # (generated:end)',
      ),
    ),
  )
  .map(parts => parts.join(''));

describe('the marks around our part of a body', () => {
  it('are found again, whatever stands in and around it', () => {
    fc.assert(
      fc.property(
        marks,
        hiddenTexts,
        texts,
        texts,
        texts,
        (mark, hiddenText, inside, above, after) => {
          const { begin, end } = hiddenMarks(mark, hiddenText);
          const part = begin + withoutMarks(inside) + end;
          // A person may quote the end of our part, but not all of it.
          const before = above.replace(/generated:begin/g, '');

          expect(findPart(before + part + after)).toEqual({
            mark,
            before,
            part,
            after,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are not made up where there are none', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(findPart(withoutMarks(text))).toBeUndefined();
      }),
    );
  });

  it('are those of the part itself, below a quoted beginning', () => {
    const mark = { title: 'ab', draft: true, triage: [] };
    const { begin, end } = hiddenMarks(mark, 'html-comment');
    const quoted = begin.replace('ab', 'cd');

    expect(findPart(`${quoted}\n${begin}text${end}`)).toMatchObject({
      mark,
      before: `${quoted}\n`,
    });
  });

  it('are definitions of a link where comments are shown', () => {
    const mark = { title: 'ab', draft: false, triage: ['cd', 'ef'] };

    const { begin, end } = hiddenMarks(mark, 'link-definition');

    // As CommonMark wants them: on a line of their own, after a blank line,
    // and without another parenthesis in the title.
    expect(begin).toMatch(
      /^\[\/\/\]: # \(generated:begin title=ab draft=false triage=cd,ef[^()\n]+\)\n\n$/,
    );
    expect(end).toBe('\n\n[//]: # (generated:end)');
  });
});
