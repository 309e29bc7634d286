/** Text as a literal of Terraform's language, in which nothing is a template. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
}

/** A value as Terraform writes it: numbers and booleans without quotes. */
export function plainValue(value: string | number | boolean): string {
  return typeof value === 'string' ? literal(value) : String(value);
}

const reference = /^module\.[a-z][a-z0-9_-]*\.[a-z][a-z0-9_]*$/;

/** A variable of a module: the output of another one, or text. */
export function expression(value: string): string {
  return reference.test(value) ? value : literal(value);
}

/** Arguments of a block, each on its line, as `terraform fmt` aligns them. */
export function argumentLines(values: Record<string, string>): string[] {
  const width = Math.max(...Object.keys(values).map(name => name.length));
  return Object.entries(values).map(
    ([name, value]) => `${name.padEnd(width)} = ${value}`,
  );
}

/** A block with its lines, indented. */
export function block(header: string, lines: string[]): string[] {
  return [
    `${header} {`,
    ...lines.map(line => (line ? `  ${line}` : line)),
    '}',
  ];
}
