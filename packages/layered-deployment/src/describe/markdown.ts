/**
 * Text of people as one line of plain Markdown: no markup, no link, no
 * mention, no tag.
 */
export function plainText(text: string, longest = 300): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return cut
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#!|~]|^[-+]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/www\./gi, '$&\u200b');
}

/** Inline code; backticks and pipes inside cannot end it or its cell. */
export function code(text: string): string {
  return `\`${text
    .replace(/`/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')}\``;
}

/** A block of shell commands. */
export function commands(text: string, indent = ''): string {
  return ['```sh', ...text.split('\n'), '```']
    .map(line => `${indent}${line}`)
    .join('\n');
}

/** A table; cells are Markdown already. */
export function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** A heading with its text, or nothing when there is no text. */
export function section(title: string, ...texts: string[]): string[] {
  const given = texts.filter(Boolean);
  return given.length ? [`## ${title}`, ...given] : [];
}
