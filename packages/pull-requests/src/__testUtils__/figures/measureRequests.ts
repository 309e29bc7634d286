import { setTimeout as sleep } from 'node:timers/promises';
import { FaultyGateway, Meddle } from '../faults/FaultyGateway';

/** What one pull request costs. */
export interface Cost {
  calls: number;
  seconds: number;
}

/** Costs of three runs that follow one another, or the error of one. */
export type Costs = Record<'new' | 'unchanged' | 'updated', Cost | Error>;

/**
 * Runs three times in a fresh repository, through a gateway that counts.
 *
 * @param delayMs - added to each call, as a network would
 */
export async function measureRequests(options: {
  upstream: string;
  beyond: Meddle;
  delayMs: number;
  /** Before the clock starts. */
  prepare: (run: keyof Costs) => void;
  submit: (address: string, run: keyof Costs) => Promise<unknown>;
}): Promise<Costs> {
  const { upstream, beyond, delayMs, prepare, submit } = options;
  const gateway = await FaultyGateway.open(upstream, async (call, carryOut) => {
    await sleep(delayMs);
    return beyond(call, carryOut);
  });
  async function measure(run: keyof Costs): Promise<Cost | Error> {
    prepare(run);
    const [calls, begun] = [gateway.calls.length, performance.now()];
    try {
      await submit(gateway.address, run);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
    return {
      calls: gateway.calls.length - calls,
      seconds: (performance.now() - begun) / 1000,
    };
  }
  const costs = {
    new: await measure('new'),
    unchanged: await measure('unchanged'),
    updated: await measure('updated'),
  };
  await gateway.close();
  return costs;
}
