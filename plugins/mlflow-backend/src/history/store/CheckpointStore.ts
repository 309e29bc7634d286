import { Knex } from 'knex';
import { HistoryChain } from '../HistoryRecord';
import { SignedCheckpoint } from '../checkpoints/Checkpoint';
import { ChainColumns, chainColumns, toChain } from './historyRow';

const TABLE = 'history_checkpoints';
const RECORDS = 'model_history';

interface Row extends ChainColumns {
  sequence: number;
  hash: string;
  content: string;
  signature: string;
}

/** Which checkpoints to list; all of them where nothing is said. */
interface CheckpointFilter {
  instance?: string;
  models?: readonly string[];
}

/** The last checkpoint of each chain that has one. */
export class CheckpointStore {
  constructor(private readonly client: Knex) {}

  /** Those of some chains, of which there must not be too many for a query. */
  async find(
    chains: readonly HistoryChain[],
    client: Knex = this.client,
  ): Promise<SignedCheckpoint[]> {
    const rows = await client<Row>(TABLE).where(any =>
      chains.forEach(chain => any.orWhere(chainColumns(chain))),
    );
    return rows.map(toCheckpoint);
  }

  async list({ instance, models }: CheckpointFilter = {}): Promise<
    SignedCheckpoint[]
  > {
    const query = this.client<Row>(TABLE).select();
    if (instance !== undefined) {
      query.where({ instance });
    }
    if (models) {
      query.whereIn('model', models);
    }
    return (await query).map(toCheckpoint);
  }

  /**
   * Removes the records that a checkpoint stands for, and puts it in the place
   * of the one before. False, and nothing is changed, if another backend was
   * faster.
   */
  async cut(
    next: SignedCheckpoint,
    previous: SignedCheckpoint | undefined,
  ): Promise<boolean> {
    const { sequence, hash, content, signature } = next;
    const columns = chainColumns(next);
    const row: Row = { ...columns, sequence, hash, content, signature };
    const from = previous?.sequence ?? 0;
    return this.client.transaction(async transaction => {
      const table = transaction<Row>(TABLE);
      const written = previous
        ? await table
            .where({ ...columns, sequence: from })
            .update(row)
            .returning('sequence')
        : await table
            .insert(row)
            .onConflict(Object.keys(columns))
            .ignore()
            .returning('sequence');
      if (written.length === 0) {
        return false;
      }
      const removed = await transaction(RECORDS)
        .where(columns)
        .where('sequence', '>', from)
        .where('sequence', '<=', sequence)
        .delete();
      if (removed !== sequence - from) {
        throw new Error(
          `${removed} records were there to be removed, not ${sequence - from}`,
        );
      }
      return true;
    });
  }
}

function toCheckpoint(row: Row): SignedCheckpoint {
  const { sequence, hash, content, signature } = row;
  return { ...toChain(row), sequence, hash, content, signature };
}
