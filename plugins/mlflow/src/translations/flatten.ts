interface Nested {
  readonly [key: string]: string | Nested;
}

/** The keys of nested messages as Backstage spells them, joined by dots. */
type FlatKey<TMessages> = {
  [Key in keyof TMessages & string]: TMessages[Key] extends string
    ? Key
    : `${Key}.${FlatKey<TMessages[Key]>}`;
}[keyof TMessages & string];

/**
 * Brings messages into the form in which Backstage takes a translation; only
 * the default language may be nested.
 */
export function flatten<const TMessages extends Nested>(
  messages: TMessages,
): Record<FlatKey<TMessages>, string> {
  const entries = (nested: Nested, prefix: string): [string, string][] =>
    Object.entries(nested).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as [string, string]]
        : entries(value, `${prefix}${key}.`),
    );
  return Object.fromEntries(entries(messages, '')) as Record<
    FlatKey<TMessages>,
    string
  >;
}
