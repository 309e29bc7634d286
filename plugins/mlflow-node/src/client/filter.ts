/**
 * `name = ...` in MLflow's filter language. It has no escape sequence: a text
 * with an apostrophe goes into double quotes, and one with both kinds of
 * quotes, or with a backslash, cannot be searched for.
 */
export function nameFilter(name: string): string | undefined {
  if (name.includes('\\')) {
    return undefined;
  }
  if (!name.includes("'")) {
    return `name = '${name}'`;
  }
  return name.includes('"') ? undefined : `name = "${name}"`;
}

/** Run ids are hexadecimal; anything else is not worth asking for. */
export function isRunId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** `attributes.run_id IN (...)` over ids that have passed {@link isRunId}. */
export function runIdFilter(runIds: readonly string[]): string {
  return `attributes.run_id IN (${runIds.map(id => `'${id}'`).join(', ')})`;
}
