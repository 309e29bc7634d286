import { useAddress, type Address } from '../../../hooks/useAddress';

const KEYS = ['instance', 'model', 'text', 'alias', 'tag', 'owner'] as const;

/** What the tab shows, as its address says it. */
export type TabAddress = Address<(typeof KEYS)[number]>;

/** Reads and writes the tab's part of the address. */
export function useTabAddress() {
  return useAddress(KEYS);
}
