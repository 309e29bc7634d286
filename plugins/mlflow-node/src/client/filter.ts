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

/** `attributes.run_id IN (...)` over ids that have been checked by `isRunId`. */
export function runIdFilter(runIds: readonly string[]): string {
  return `attributes.run_id IN (${runIds.map(id => `'${id}'`).join(', ')})`;
}
