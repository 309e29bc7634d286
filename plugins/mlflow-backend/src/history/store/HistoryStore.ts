import { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import {
  HistoryChain,
  HistoryEvent,
  HistoryRecord,
  chainKey,
} from '../HistoryRecord';
import { SignedCheckpoint, parseCheckpoint } from '../checkpoints/Checkpoint';
import { CheckpointStore } from './CheckpointStore';
import { KeptChain } from './KeptChain';
import {
  ChainColumns,
  HistoryRow,
  chainColumns,
  toChain,
  toRecord,
  toRow,
} from './historyRow';
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

/**
 * The records of the history, and the checkpoints that stand for the oldest
 * ones. Nothing here changes or removes any.
 */
export class HistoryStore {
  readonly #checkpoints: CheckpointStore;

  constructor(private readonly client: Knex) {
    this.#checkpoints = new CheckpointStore(client);
  }

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

  /** The records that are kept of one chain, in their order. */
  async readChain(chain: HistoryChain): Promise<HistoryRecord[]> {
    const { records } = await this.readKept(chain);
    return records;
  }

  /** All that is kept of one chain. */
  async readKept(chain: HistoryChain): Promise<KeptChain> {
    const rows = await this.client<HistoryRow>(TABLE)
      .where(chainColumns(chain))
      .orderBy('sequence');
    // Only now: if they are removed meanwhile, it stands for them.
    const [checkpoint] = await this.#checkpoints.find([chain]);
    const records = rows
      .map(toRecord)
      .filter(({ sequence }) => sequence > (checkpoint?.sequence ?? 0));
    return { chain, checkpoint, records };
  }

  /** All chains, or those of one name of a model on an instance. */
  async listChains(of?: {
    instance: string;
    model: string;
  }): Promise<HistoryChain[]> {
    const rows = await this.client<HistoryRow>(TABLE)
      .where(of ?? {})
      .distinct<ChainColumns[]>(CHAIN_COLUMNS);
    const checkpoints = await this.#checkpoints.list(
      of && { instance: of.instance, models: [of.model] },
    );
    const chains = [
      ...rows.map(toChain),
      ...checkpoints.map(one => toChain(chainColumns(one))),
    ];
    return [...new Map(chains.map(own => [chainKey(own), own])).values()];
  }

  /** Chains with records that were written before a time. */
  async listChainsBefore(recordedAt: number): Promise<HistoryChain[]> {
    const rows = await this.client<HistoryRow>(TABLE)
      .where('recorded_at', '<', recordedAt)
      .distinct<ChainColumns[]>(CHAIN_COLUMNS)
      .orderBy(CHAIN_COLUMNS);
    return rows.map(toChain);
  }

  /** The last record of each alias of these models, kept or in a checkpoint. */
  async lastMoves(
    instance: string,
    models: readonly string[],
  ): Promise<HistoryRecord[]> {
    return this.#lastMoves(
      query => query.where({ instance }).whereIn('model', models),
      () => this.#checkpoints.list({ instance, models }),
    );
  }

  /** The same of chains, which may be those of many instances. */
  async lastMovesOf(chains: readonly HistoryChain[]): Promise<HistoryRecord[]> {
    const moves: HistoryRecord[] = [];
    for (let start = 0; start < chains.length; start += CHAINS_AT_ONCE) {
      const some = chains.slice(start, start + CHAINS_AT_ONCE);
      const found = await this.#lastMoves(
        query =>
          query.where(any =>
            some.forEach(chain => any.orWhere(chainColumns(chain))),
          ),
        () => this.#checkpoints.find(some),
      );
      moves.push(...found);
    }
    return moves;
  }

  async #lastMoves(
    choose: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
    readCheckpoints: () => Promise<SignedCheckpoint[]>,
  ): Promise<HistoryRecord[]> {
    const rows: HistoryRow[] = await choose(this.client<HistoryRow>(TABLE))
      .whereNotNull('alias')
      .whereNot({ kind: ATTEMPT })
      .whereNotExists(
        this.#later(this.client, [...CHAIN_COLUMNS, 'alias']).whereNot({
          'later.kind': ATTEMPT,
        }),
      );
    // As in `readKept`: only now.
    const checkpoints = await readCheckpoints();
    const ends = new Map(checkpoints.map(one => [chainKey(one), one.sequence]));
    const kept = rows
      .map(toRecord)
      .filter(one => one.sequence > (ends.get(chainKey(one)) ?? 0));
    const moved = new Set(kept.map(aliasKey));
    const carried = checkpoints
      .flatMap(one => parseCheckpoint(one).state)
      .filter(one => one.alias !== undefined && !moved.has(aliasKey(one)));
    return [...kept, ...carried];
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
        .where(any => some.forEach(chain => any.orWhere(chainColumns(chain))))
        .whereNotExists(this.#later(transaction, CHAIN_COLUMNS));
      for (const row of rows) {
        heads.set(chainKey(toRecord(row)), row);
      }
      const others = some.filter(chain => !heads.has(chainKey(chain)));
      if (others.length > 0) {
        const found = await this.#checkpoints.find(others, transaction);
        found.forEach(head => heads.set(chainKey(head), head));
      }
    }
    return heads;
  }
}

function aliasKey(record: HistoryRecord): string {
  return JSON.stringify([chainKey(record), record.alias]);
}
