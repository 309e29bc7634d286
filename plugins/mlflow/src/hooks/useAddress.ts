import { useSearchParams } from 'react-router-dom';

/** What a page shows, as its address says it, so that people can share it. */
export type Address<TKey extends string> = Partial<Record<TKey, string>>;

/** Reads and writes some parameters of the page's address. */
export function useAddress<TKey extends string>(
  keys: readonly TKey[],
): {
  address: Address<TKey>;
  /** Replaces what is named; empty texts are taken out. */
  change: (changes: Address<TKey>) => void;
  /** The address of the page with these changes, for a link. */
  hrefWith: (changes: Address<TKey>) => string;
} {
  const [parameters, setParameters] = useSearchParams();
  const changed = (before: URLSearchParams, changes: Address<TKey>) => {
    const next = new URLSearchParams(before);
    for (const [key, value] of Object.entries<string | undefined>(changes)) {
      next.delete(key);
      if (value) {
        next.set(key, value);
      }
    }
    return next;
  };
  return {
    address: Object.fromEntries(
      keys.map(key => [key, parameters.get(key) ?? undefined]),
    ) as Address<TKey>,
    change: changes =>
      setParameters(before => changed(before, changes), { replace: true }),
    hrefWith: changes => `?${changed(parameters, changes)}`,
  };
}
