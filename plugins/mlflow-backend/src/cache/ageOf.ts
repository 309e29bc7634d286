import { CachedRead } from './ReadThroughCache';

/** How old an answer is that was made from several reads; new from none. */
export function ageOf(
  reads: readonly CachedRead<unknown>[],
): Omit<CachedRead<unknown>, 'value'> {
  const times = reads.map(({ readAt }) => readAt.getTime());
  return {
    readAt: new Date(Math.min(Date.now(), ...times)),
    stale: reads.some(({ stale }) => stale),
  };
}
