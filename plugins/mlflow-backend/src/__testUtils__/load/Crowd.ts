import { CountingProxy } from '../CountingProxy';

/** What some people's looking at pages came to. */
export interface Cost {
  viewers: number;
  calls: number;
  bytes: number;
  /** Until everything was there, in milliseconds. */
  p50: number;
  p95: number;
  /** What some did not see, and how many of them. */
  missed: string[];
}

/**
 * Lets people open pages, and counts what passes through the proxy meanwhile.
 *
 * @param options - `look` resolves to what was not there.
 */
export async function measureCrowd(
  proxy: CountingProxy,
  options: {
    viewers: number;
    atOnce: boolean;
    look: (viewer: number) => Promise<readonly string[]>;
  },
): Promise<Cost> {
  const { viewers, atOnce, look } = options;
  const [calls, bytes] = [proxy.calls.length, proxy.bytes];
  const times: number[] = [];
  const missed: string[] = [];
  const watch = async (viewer: number) => {
    const start = performance.now();
    try {
      missed.push(...(await look(viewer)));
    } catch (error) {
      missed.push(String(error));
    }
    times.push(performance.now() - start);
  };
  const everyone = Array.from({ length: viewers }, (_, viewer) => viewer);
  if (atOnce) {
    await Promise.all(everyone.map(watch));
  } else {
    for (const viewer of everyone) {
      await watch(viewer);
    }
  }
  times.sort((one, other) => one - other);
  const percentile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    viewers,
    calls: proxy.calls.length - calls,
    bytes: proxy.bytes - bytes,
    p50: percentile(0.5),
    p95: percentile(0.95),
    missed: [...new Set(missed)].map(
      fact => `${fact}: ${missed.filter(one => one === fact).length} times`,
    ),
  };
}
