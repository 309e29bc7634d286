import { HistoryChain, HistoryRecord } from '../HistoryRecord';
import { SignedCheckpoint } from '../checkpoints/Checkpoint';

/** What is kept of a chain. */
export interface KeptChain {
  chain: HistoryChain;
  /** What stands for the oldest records, if they were removed. */
  checkpoint?: SignedCheckpoint;
  /** The others, in their order. */
  records: HistoryRecord[];
}
