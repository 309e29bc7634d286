import { HistoryVerification } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { HistoryChain } from '../HistoryRecord';
import { findBroken } from '../audit/verifyChain';
import { SignedCheckpoint, parseCheckpoint } from '../checkpoints/Checkpoint';
import { CheckpointKeys } from '../checkpoints/CheckpointKeys';
import { stateAfter } from '../checkpoints/stateAfter';
import { CheckpointStore } from '../store/CheckpointStore';
import { HistoryStore } from '../store/HistoryStore';
import { KeptChain } from '../store/KeptChain';

/** What became of the old records of a chain. */
export type Cut =
  | { checkpoint: SignedCheckpoint }
  /** Nothing is removed: it is evidence. */
  | { broken: HistoryVerification['broken'][number] };

/** Removes what is old, and leaves a signed checkpoint in its place. */
export class HistoryRetention {
  constructor(
    private readonly options: {
      records: HistoryStore;
      checkpoints: CheckpointStore;
      keys: CheckpointKeys;
      retentionMs: number;
    },
  ) {}

  /** Chain by chain; the same again finds nothing to do. */
  async *run(now: number, signal?: AbortSignal): AsyncGenerator<Cut> {
    const { records, retentionMs } = this.options;
    const before = now - retentionMs;
    for (const chain of await records.listChainsBefore(before)) {
      if (signal?.aborted) {
        return;
      }
      const cut = await this.#cut(chain, before, now);
      if (cut) {
        yield cut;
      }
    }
  }

  async #cut(
    chain: HistoryChain,
    before: number,
    now: number,
  ): Promise<Cut | undefined> {
    const { records, checkpoints, keys } = this.options;
    const kept = await records.readKept(chain);
    const broken = findBroken(kept, keys);
    if (broken) {
      return { broken };
    }
    const contents = summarize(kept, before);
    if (!contents) {
      return undefined;
    }
    const next = keys.sign({ ...chain, ...contents, madeAt: now });
    return (await checkpoints.cut(next, kept.checkpoint))
      ? { checkpoint: next }
      : undefined;
  }
}

/** What is left of the records that were written before a time, if any were. */
function summarize({ checkpoint, records }: KeptChain, before: number) {
  const end = records.findIndex(({ recordedAt }) => recordedAt >= before);
  const old = end === -1 ? records : records.slice(0, end);
  const last = old.at(-1);
  const earlier = checkpoint && parseCheckpoint(checkpoint);
  return (
    last && {
      sequence: last.sequence,
      hash: last.hash,
      recordedAt: old.reduce(
        (latest, own) => Math.max(latest, own.recordedAt),
        earlier?.recordedAt ?? 0,
      ),
      keptSince: old.reduce(
        (latest, own) => Math.max(latest, own.notAfter),
        earlier?.keptSince ?? 0,
      ),
      state: stateAfter([...(earlier?.state ?? []), ...old]),
      previous: checkpoint?.signature,
    }
  );
}
