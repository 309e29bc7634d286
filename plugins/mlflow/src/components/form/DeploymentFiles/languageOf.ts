// What the generator writes. Helm's templates are YAML with holes in it.
const languages: Record<string, string> = {
  json: 'json',
  md: 'markdown',
  py: 'python',
  sh: 'bash',
  sql: 'sql',
  tf: 'hcl',
  tpl: 'yaml',
  yaml: 'yaml',
};

/** The language by which a file is highlighted, after its name's end. */
export function languageOf(path: string): string {
  return languages[path.slice(path.lastIndexOf('.') + 1)] ?? 'text';
}
