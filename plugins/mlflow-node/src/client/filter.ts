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

/**
 * What registered models are searched by.
 *
 * @public
 */
export interface ModelFilter {
  /** In their names, small or capital letters. */
  text?: string;
  tags?: readonly ModelTagFilter[];
}

/**
 * A tag, of any value if no more is said.
 *
 * @public
 */
export interface ModelTagFilter {
  key: string;
  /** The whole value. */
  value?: string;
  /** In the value, small or capital letters. */
  text?: string;
}

/**
 * The models that fit, and perhaps more: MLflow's language has no escape, takes
 * `_` and `%` for wildcards, and databases differ in what a capital letter is
 * beyond ASCII. What cannot be said safely is not said, and the reader looks
 * again at every model that comes.
 *
 * MLflow cannot search for aliases, descriptions, times, or one of several.
 */
export function modelFilter({
  text,
  tags = [],
}: ModelFilter): string | undefined {
  const conditions = [
    ...(text ? like('name', text) : []),
    ...tags.filter(({ key }) => isPlain(key)).flatMap(toCondition),
  ];
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}

function toCondition({ key, value, text }: ModelTagFilter): string[] {
  const tag = `tags.\`${key}\``;
  if (value && isPlain(value)) {
    return [`${tag} = '${value}'`];
  }
  return text ? like(tag, text) : [`${tag} LIKE '%'`];
}

function like(what: string, text: string): string[] {
  return isPlain(text) ? [`${what} ILIKE '%${text}%'`] : [];
}

/** Nothing that MLflow, or the database behind it, could read otherwise. */
function isPlain(text: string): boolean {
  return /^[\w .,:/@+-]+$/.test(text);
}
