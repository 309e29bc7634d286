import {
  HistoryDigest,
  HistoryVerification,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { createHash } from 'node:crypto';
import { HistoryRecord, chainKey } from './HistoryRecord';
import { HistoryStore } from './HistoryStore';
import { findBroken } from './verifyChain';

/** Proves that the history is as it was written. */
export class HistoryAudit {
  constructor(private readonly records: HistoryStore) {}

  /**
   * Checks every record, and makes the digest of those that were written
   * before a time. An edit shows in the chain itself; to see that the newest
   * records of a chain, or a whole chain, were removed takes a digest from
   * before that, kept elsewhere.
   *
   * @param until - milliseconds since 1970.
   * @param expectedRoot - of the digest that was kept for that time.
   */
  async verify(
    until: number,
    expectedRoot?: string,
  ): Promise<HistoryVerification> {
    const hash = createHash('sha256');
    const broken: HistoryVerification['broken'] = [];
    const counts = { chains: 0, records: 0 };
    for await (const chain of this.readChains()) {
      const found = findBroken(chain);
      if (found) {
        const { instance, model, sequence } = found;
        broken.push({ instance, model, sequence });
      }
      const included = chain.filter(({ recordedAt }) => recordedAt < until);
      const head = included.at(-1);
      if (head) {
        counts.chains += 1;
        counts.records += included.length;
        hash.update(JSON.stringify([chainKey(head), head.sequence, head.hash]));
      }
    }
    const digest: HistoryDigest = {
      until: new Date(until).toISOString(),
      root: hash.digest('hex'),
      ...counts,
    };
    return {
      digest,
      ...(expectedRoot !== undefined && {
        matches: digest.root === expectedRoot,
      }),
      broken,
    };
  }

  /** Chain by chain, always in the same order. */
  async *readChains(): AsyncGenerator<HistoryRecord[]> {
    const chains = await this.records.listChains();
    const keys = new Map(chains.map(chain => [chainKey(chain), chain]));
    // Databases do not agree on the order of texts.
    for (const key of [...keys.keys()].sort()) {
      yield this.records.readChain(keys.get(key)!);
    }
  }
}
