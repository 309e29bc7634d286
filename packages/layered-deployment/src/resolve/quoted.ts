/** Choices in a sentence: `"a" or "b"`. */
export const quoted = (words: string[]) =>
  words.map(word => `"${word}"`).join(' or ');
