/** What two versions have under one name. */
export interface Pair<T> {
  key: string;
  first?: T;
  second?: T;
}

type Entries<T> = readonly { key: string; value: T }[];

/** Entries of two lists by their names, in the order of these. */
export function pairsOf<T>(first: Entries<T>, second: Entries<T>): Pair<T>[] {
  const pairs = new Map<string, Pair<T>>();
  for (const { key, value } of first) {
    pairs.set(key, { key, first: value });
  }
  for (const { key, value } of second) {
    pairs.set(key, { ...pairs.get(key), key, second: value });
  }
  return [...pairs.values()].sort((one, other) =>
    one.key.localeCompare(other.key),
  );
}

export function differs({ first, second }: Pair<string>): boolean {
  return first !== second;
}
