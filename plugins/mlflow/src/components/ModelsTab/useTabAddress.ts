import { useSearchParams } from 'react-router-dom';

const KEYS = ['instance', 'model', 'text', 'alias', 'tag', 'owner'] as const;

/** What the tab shows, as its address says it, so that people can share it. */
export type TabAddress = Partial<Record<(typeof KEYS)[number], string>>;

/** Reads and writes the tab's part of the address. */
export function useTabAddress(): {
  address: TabAddress;
  /** Replaces what is named; empty texts are taken out. */
  change: (changes: TabAddress) => void;
  /** The address of the tab with these changes, for a link. */
  hrefWith: (changes: TabAddress) => string;
} {
  const [parameters, setParameters] = useSearchParams();
  const changed = (changes: TabAddress) => {
    const next = new URLSearchParams(parameters);
    for (const [key, value] of Object.entries(changes)) {
      next.delete(key);
      if (value) {
        next.set(key, value);
      }
    }
    return next;
  };
  return {
    address: Object.fromEntries(
      KEYS.map(key => [key, parameters.get(key) ?? undefined]),
    ),
    change: changes => setParameters(changed(changes), { replace: true }),
    hrefWith: changes => `?${changed(changes)}`,
  };
}
