/** Controls, lone surrogates, and what turns the direction of writing. */
const UNWANTED = /[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;
/** More is cut before it is looked at. */
const LONGEST_INPUT = 5_000;

/** A text that people typed, in one line of at most so many characters. */
export function oneLine(text: string, maximum: number): string {
  const characters = [
    ...text.slice(0, LONGEST_INPUT).replace(UNWANTED, ' ').trim(),
  ];
  return characters.length > maximum
    ? `${characters.slice(0, maximum - 1).join('')}…`
    : characters.join('');
}

/**
 * The same without Markdown's links and pictures and without HTML: the catalog
 * shows descriptions as Markdown, and must load nothing that MLflow names.
 */
export function plainText(text: string, maximum: number): string {
  return oneLine(
    text
      .slice(0, LONGEST_INPUT)
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/!\[/g, '['),
    maximum,
  );
}
