import { Document } from 'yaml';

/**
 * Writes YAML: strings are quoted whenever another reader could take them for
 * something else, lines are never folded, aliases never used.
 */
export function toYaml(value: unknown, comment?: string): string {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    // YAML 1.1 readers take "no", "on" or "1e3" for something else.
    version: '1.2',
    compat: 'yaml-1.1',
  });
  if (comment) {
    document.commentBefore = comment
      .split('\n')
      .map(line => ` ${line}`)
      .join('\n');
  }
  return document.toString({ lineWidth: 0, singleQuote: false });
}
