import { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import {
  HistoryChain,
  HistoryEvent,
  HistoryRecord,
  chainKey,
  gapChain,
} from './HistoryRecord';
import { HistoryRow, toRecord, toRow } from './historyRow';
import { NO_HASH, recordHash } from './recordHash';

const TABLE = 'model_history';
/** SQLite takes no statement with more than a few thousand values. */
const ROWS_AT_ONCE = 50;
const CHAINS_AT_ONCE = 100;

/** Tells of no move. */
const ATTEMPT: HistoryKind = 'attempted';
const CHAIN_COLUMNS = ['instance', 'workspace', 'model', 'model_created_at'];

/** The last record of a chain, as far as the next one needs it. */
interface Head {
  sequence: number;
  hash: string;
}

/** The records of the history. Nothing here changes or removes one. */
export class HistoryStore {
  constructor(private readonly client: Knex) {}

  /**
   * Adds records to the ends of their chains. Of two transactions that add to
   * one chain at once, the second fails.
   */
  async append(
    transaction: Knex.Transaction,
    events: readonly HistoryEvent[],
    recordedAt: number,
  ): Promise<void> {
    const heads = await this.#heads(transaction, events);
    const rows = events.map(event => {
      const key = chainKey(event);
      const head = heads.get(key) ?? { sequence: 0, hash: NO_HASH };
      const record = { ...event, sequence: head.sequence + 1, recordedAt };
      const hash = recordHash(record, head.hash);
      heads.set(key, { sequence: record.sequence, hash });
      return toRow({ ...record, hash });
    });
    await transaction.batchInsert(TABLE, rows, ROWS_AT_ONCE);
  }

  /** The records of one chain, in their order. */
  async readChain(chain: HistoryChain): Promise<HistoryRecord[]> {
    const rows = await this.client<HistoryRow>(TABLE)
      .where(columnsOf(chain))
      .orderBy('sequence');
    return rows.map(toRecord);
  }

  /** All chains, or those of an instance, or of one name of a model on it. */
  async listChains(
    of: { instance?: string; model?: string } = {},
  ): Promise<HistoryChain[]> {
    const where = Object.entries(of).filter(([, value]) => value !== undefined);
    const rows = await this.client<HistoryRow>(TABLE)
      .where({ ...Object.fromEntries(where), sequence: 1 })
      .orderBy(CHAIN_COLUMNS);
    return rows.map(toRecord);
  }

  /** The gaps of an instance, in their order. */
  readGaps(instance: string): Promise<HistoryRecord[]> {
    return this.readChain(gapChain(instance));
  }

  /** The last record of each alias of these models. */
  async lastMoves(
    instance: string,
    models: readonly string[],
  ): Promise<HistoryRecord[]> {
    const rows = await this.client<HistoryRow>(TABLE)
      .where({ instance })
      .whereIn('model', models)
      .whereNotNull('alias')
      .whereNot({ kind: ATTEMPT })
      .whereNotExists(
        this.#later(this.client, [...CHAIN_COLUMNS, 'alias']).whereNot({
          'later.kind': ATTEMPT,
        }),
      );
    return rows.map(toRecord);
  }

  /** Records that come after the one of the query, with the same columns. */
  #later(client: Knex, columns: readonly string[]): Knex.QueryBuilder {
    const pairs = columns.map(column => [
      `later.${column}`,
      client.ref(`${TABLE}.${column}`),
    ]);
    return client(`${TABLE} as later`)
      .select('later.sequence')
      .where(Object.fromEntries(pairs))
      .where('later.sequence', '>', client.ref(`${TABLE}.sequence`));
  }

  async #heads(
    transaction: Knex.Transaction,
    events: readonly HistoryEvent[],
  ): Promise<Map<string, Head>> {
    const chains = [
      ...new Map(events.map(event => [chainKey(event), event])).values(),
    ];
    const heads = new Map<string, Head>();
    for (let start = 0; start < chains.length; start += CHAINS_AT_ONCE) {
      const some = chains.slice(start, start + CHAINS_AT_ONCE);
      const rows = await transaction<HistoryRow>(TABLE)
        .where(any => some.forEach(chain => any.orWhere(columnsOf(chain))))
        .whereNotExists(this.#later(transaction, CHAIN_COLUMNS));
      for (const row of rows) {
        heads.set(chainKey(toRecord(row)), row);
      }
    }
    return heads;
  }
}

function columnsOf(chain: HistoryChain) {
  return {
    instance: chain.instance,
    workspace: chain.workspace,
    model: chain.model,
    model_created_at: chain.modelCreatedAt,
  };
}
