import { assertTitle } from './assertTitle';

describe('assertTitle', () => {
  it('lets pass what fits', () => {
    expect(() => assertTitle('Wörter: größer – 日本', 20)).not.toThrow();
  });

  it.each([
    ['', /^title: it is empty\. Give/],
    ['  ', /^title: it is empty/],
    ['a\nb', /^title: "a\\nb" contains a line break .* into the body/],
    ['a\u2028b', /contains a line break/],
    ['a\u0007b', /^title: .* control character/],
    [
      'x'.repeat(21),
      /^title: it has 21 characters, and this Git host takes 20\. Shorten it/,
    ],
  ])('refuses %j', (title, message) => {
    expect(() => assertTitle(title, 20)).toThrow(message);
  });
});
