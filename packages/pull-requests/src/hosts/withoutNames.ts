/** The names that are not among others; no host tells two apart by case. */
export function withoutNames(
  names: string[],
  others: Iterable<string>,
): string[] {
  const known = new Set([...others].map(name => name.toLowerCase()));
  return names.filter(name => !known.has(name.toLowerCase()));
}
