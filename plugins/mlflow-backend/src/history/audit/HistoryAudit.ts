import { InputError } from '@backstage/errors';
import {
  HistoryDigest,
  HistoryVerification,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { createHash } from 'node:crypto';
import { chainKey } from '../HistoryRecord';
import { parseCheckpoint } from '../checkpoints/Checkpoint';
import { CheckpointKeys, PublicKey } from '../checkpoints/CheckpointKeys';
import { HistoryStore } from '../store/HistoryStore';
import { KeptChain } from '../store/KeptChain';
import { findBroken } from './verifyChain';

/** Proves that the history is as it was written. */
export class HistoryAudit {
  constructor(
    private readonly records: HistoryStore,
    private readonly keys = CheckpointKeys.NONE,
  ) {}

  /**
   * Checks every record and checkpoint, and makes the digest of the records
   * that were written before a time, also of those that retention has removed
   * since. An edit shows in the chain itself; to see that the newest records of
   * a chain, or a whole chain, were removed takes a digest from before that,
   * kept elsewhere.
   *
   * @param until - milliseconds since 1970.
   * @param expectedRoot - of the digest that was kept for that time.
   * @throws InputError where retention has removed newer records.
   */
  async verify(
    until: number,
    expectedRoot?: string,
  ): Promise<HistoryVerification> {
    const hash = createHash('sha256');
    const broken: HistoryVerification['broken'] = [];
    const counts = { chains: 0, records: 0, checkpoints: 0 };
    for await (const kept of this.readChains()) {
      const found = findBroken(kept, this.keys);
      if (found) {
        broken.push(found);
      } else {
        assertKept(kept, until);
      }
      const included = kept.records.filter(own => own.recordedAt < until);
      const head = included.at(-1) ?? kept.checkpoint;
      if (head) {
        counts.chains += 1;
        counts.records += included.length + (kept.checkpoint?.sequence ?? 0);
        counts.checkpoints += kept.checkpoint ? 1 : 0;
        hash.update(
          JSON.stringify([chainKey(kept.chain), head.sequence, head.hash]),
        );
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
  async *readChains(): AsyncGenerator<KeptChain> {
    const chains = await this.records.listChains();
    const keys = new Map(chains.map(chain => [chainKey(chain), chain]));
    // Databases do not agree on the order of texts.
    for (const key of [...keys.keys()].sort()) {
      yield this.records.readKept(keys.get(key)!);
    }
  }

  /** What the checkpoints are proved with. */
  listKeys(): PublicKey[] {
    return this.keys.list();
  }
}

/** Of what was removed, only the end is known. */
function assertKept({ checkpoint }: KeptChain, until: number): void {
  const recordedAt = checkpoint && parseCheckpoint(checkpoint).recordedAt;
  if (recordedAt !== undefined && recordedAt >= until) {
    throw new InputError(
      `until: records that were written after it are no longer kept, so that its digest cannot be made again; give a time after ${new Date(
        recordedAt,
      ).toISOString()}`,
    );
  }
}
