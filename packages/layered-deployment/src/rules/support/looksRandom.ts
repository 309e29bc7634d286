// Names and paths are words between separators; a generated key has none, or few.
const token = /[A-Za-z0-9+]{24,}/g;
const hexadecimal = /^[0-9a-f]+$/;

/** Lengths of the hashes that bundles hold: Git revisions and SHA-256. */
const hashLengths = [40, 64];

/** Bits per character; words stay below 3.8. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

function isRandom(text: string): boolean {
  if (hexadecimal.test(text)) {
    return !hashLengths.includes(text.length) && entropy(text) > 3;
  }
  const mixed = [/[a-z]/, /[A-Z]/, /[0-9]/].every(kind => kind.test(text));
  return mixed && entropy(text) > 3.8;
}

/** Whether a text holds something that looks like a generated key. */
export function looksRandom(text: string): boolean {
  return (text.match(token) ?? []).some(isRandom);
}
