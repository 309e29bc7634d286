/** How long one thing took, several times. */
export interface Measurement {
  /** Milliseconds, shortest first. */
  times: number[];
}

/** Runs something once to warm up and then `rounds` times, one by one. */
export async function measure(
  rounds: number,
  work: (round: number) => unknown,
): Promise<Measurement> {
  await work(0);
  const times: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const begin = performance.now();
    await work(round);
    times.push(performance.now() - begin);
  }
  return { times: times.sort((a, b) => a - b) };
}

/** The time within which a share of the rounds was done. */
export function percentile({ times }: Measurement, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))];
}

/** Rounds in a second, by the middle one. */
export function perSecond(measurement: Measurement): number {
  return 1000 / percentile(measurement, 0.5);
}
