import { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import { HistoryChain, HistoryStore, chainKey } from '../history';
import { NoticeSource, Pending } from './Notice';
import { noticesOfHistory } from './noticesOfHistory';

const TABLE = 'announced_history';
const CHAIN = ['instance', 'workspace', 'model', 'model_created_at'];
const NEWS: HistoryKind[] = [
  'set',
  'moved',
  'removed',
  'model-deleted',
  'model-renamed',
];
/** What could not be told for a day is no news any more. */
const MAXIMUM_AGE_MS = 24 * 3_600_000;
const RECORDS_AT_ONCE = 5_000;
/** SQLite takes no statement with more than a few thousand values. */
const ROWS_AT_ONCE = 50;

/** A history, and up to which of its records owners were told. */
export interface Announced extends HistoryChain {
  sequence: number;
}

/**
 * The records of the history that owners were not told of. Records are numbered
 * without holes, so that the number of the last one that was told is enough:
 * nothing has to be written beside a record, and none is lost with a backend.
 */
export class AnnouncedHistory implements NoticeSource<Announced> {
  constructor(
    private readonly client: Knex,
    private readonly records: HistoryStore,
    private readonly isWatched: (alias: string) => boolean,
  ) {}

  async collect(now: number): Promise<Pending<Announced>[]> {
    const rows = await this.client('model_history as h')
      .leftJoin(`${TABLE} as a`, join =>
        CHAIN.forEach(column => join.on(`a.${column}`, `h.${column}`)),
      )
      .where('h.recorded_at', '>', now - MAXIMUM_AGE_MS)
      .whereIn('h.kind', NEWS)
      .whereNot('h.source', 'portal')
      .whereRaw('h.sequence > coalesce(a.sequence, 0)')
      .orderBy('h.recorded_at')
      .limit(RECORDS_AT_ONCE)
      .select(
        ...CHAIN.map(column => `h.${column}`),
        'h.sequence',
        'a.sequence as told',
      );
    const chains = new Map<string, { key: Announced; after: number }>();
    for (const row of rows) {
      const key: Announced = {
        instance: row.instance,
        workspace: row.workspace,
        model: row.model,
        modelCreatedAt: Number(row.model_created_at),
        sequence: row.sequence,
      };
      const earlier = chains.get(chainKey(key));
      key.sequence = Math.max(key.sequence, earlier?.key.sequence ?? 0);
      chains.set(chainKey(key), { key, after: row.told ?? 0 });
    }
    const pending: Pending<Announced>[] = [];
    for (const { key, after } of chains.values()) {
      const all = await this.records.readChain(key);
      const records = all.filter(({ sequence }) => sequence <= key.sequence);
      const notices = noticesOfHistory(records, after, this.isWatched);
      pending.push({ key, notices });
    }
    return pending;
  }

  async settle(keys: readonly Announced[]): Promise<void> {
    for (let start = 0; start < keys.length; start += ROWS_AT_ONCE) {
      const rows = keys.slice(start, start + ROWS_AT_ONCE).map(key => ({
        instance: key.instance,
        workspace: key.workspace,
        model: key.model,
        model_created_at: key.modelCreatedAt,
        sequence: key.sequence,
      }));
      await this.client(TABLE)
        .insert(rows)
        .onConflict(CHAIN)
        .merge()
        .whereRaw('excluded.sequence > ??', [`${TABLE}.sequence`]);
    }
  }
}
