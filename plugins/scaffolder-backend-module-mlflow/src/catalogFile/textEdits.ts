/** The text with something else from `start` to `end`. */
export function splice(
  text: string,
  start: number,
  end: number,
  inserted: string,
): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** Adds lines behind the one that the position is on, with its comment. */
export function insertLines(
  text: string,
  position: number,
  lines: string[],
): string {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const block = lines.join(newline);
  // What ends with a line, such as a text of several, is behind it already.
  if (text[position - 1] === '\n') {
    return splice(text, position, position, block + newline);
  }
  const rest = text.slice(position).search(/\r?\n/);
  const end = rest === -1 ? text.length : position + rest;
  return splice(text, end, end, newline + block);
}
