/** A tree of values, as a chart reads it. */
export type Values = Record<string, unknown>;

function isTree(value: unknown): value is Values {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
  );
}

function allEqual(values: unknown[]): boolean {
  const [first, ...others] = values.map(value => JSON.stringify(value));
  return others.every(other => other === first);
}

/**
 * Divides the values of all environments into one part that they share and one
 * part for each. Paths in `pinned` always stay with the environment, so that
 * environments move one at a time.
 */
export function splitValues(
  byEnvironment: Values[],
  pinned: (path: string) => boolean,
  prefix = '',
): { shared: Values; own: Values[] } {
  const shared: Values = {};
  const own: Values[] = byEnvironment.map(() => ({}));
  const keys = new Set(byEnvironment.flatMap(values => Object.keys(values)));
  for (const key of keys) {
    const path = prefix ? `${prefix}.${key}` : key;
    const present = byEnvironment.map(values => values[key]);
    if (!pinned(path) && present.every(isTree)) {
      const parts = splitValues(present, pinned, path);
      if (Object.keys(parts.shared).length) {
        shared[key] = parts.shared;
      }
      parts.own.forEach((part, index) => {
        if (Object.keys(part).length) {
          own[index][key] = part;
        }
      });
    } else if (!pinned(path) && allEqual(present)) {
      shared[key] = present[0];
    } else {
      present.forEach((value, index) => {
        if (value !== undefined) {
          own[index][key] = value;
        }
      });
    }
  }
  return { shared, own };
}
