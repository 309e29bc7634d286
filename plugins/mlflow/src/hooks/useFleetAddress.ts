import { useAddress, type Address } from './useAddress';

const KEYS = [
  'view',
  'standing',
  'text',
  'environment',
  'sort',
  'model',
  'alias',
  'server',
  'owner',
] as const;

/** What the page of the fleet shows, as its address says it. */
export type FleetAddress = Address<(typeof KEYS)[number]>;

/** Reads and writes the fleet's part of the address. */
export function useFleetAddress() {
  return useAddress(KEYS);
}
