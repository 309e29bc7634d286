import { HistoryChain, HistoryRecord } from '../HistoryRecord';

/**
 * What retention leaves of the records it removed from a chain. It covers the
 * checkpoint before it. Times are milliseconds since 1970.
 */
export interface Checkpoint extends HistoryChain {
  /** Of the last record that was removed: there were so many. */
  sequence: number;
  /** Of that record; the next one in the chain is hashed with it. */
  hash: string;
  /** When the newest of them was written. */
  recordedAt: number;
  /** Up to this moment, nothing is known any more but the state. */
  keptSince: number;
  /**
   * Those of the removed records that say how the model was after them: where
   * each alias points, since when, and who moved it.
   */
  state: HistoryRecord[];
  madeAt: number;
  /** Signature of the checkpoint before. */
  previous?: string;
  /** Fingerprint of the public key that proves the signature. */
  key: string;
}

/** A checkpoint as the database has it. */
export interface SignedCheckpoint extends HistoryChain {
  sequence: number;
  hash: string;
  /** The checkpoint as JSON, byte by byte as it was signed. */
  content: string;
  /** Ed25519, hexadecimal. */
  signature: string;
}

/** What the content says, signed or not. */
export function parseCheckpoint({ content }: SignedCheckpoint): Checkpoint {
  return JSON.parse(content);
}
