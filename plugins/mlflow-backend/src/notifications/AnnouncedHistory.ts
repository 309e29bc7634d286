import { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import {
  HistoryChain,
  HistoryStore,
  chainColumns,
  chainKey,
  parseCheckpoint,
  toChain,
} from '../history';
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
      .select(...CHAIN.map(column => `h.${column}`), 'h.sequence');
    const chains = new Map<string, { key: Announced; first: number }>();
    for (const { sequence, ...columns } of rows) {
      const chain = toChain(columns);
      const { key, first } = chains.get(chainKey(chain)) ?? {
        key: { ...chain, sequence },
        first: sequence,
      };
      chains.set(chainKey(chain), {
        key: { ...chain, sequence: Math.max(key.sequence, sequence) },
        first: Math.min(first, sequence),
      });
    }
    const pending: Pending<Announced>[] = [];
    for (const { key, first } of chains.values()) {
      const { checkpoint, records } = await this.records.readKept(key);
      const state = checkpoint ? parseCheckpoint(checkpoint).state : [];
      const known = [...state, ...records].filter(
        ({ sequence }) => sequence <= key.sequence,
      );
      const notices = noticesOfHistory(known, first, this.isWatched);
      pending.push({ key, notices });
    }
    return pending;
  }

  async settle(keys: readonly Announced[]): Promise<void> {
    for (let start = 0; start < keys.length; start += ROWS_AT_ONCE) {
      const rows = keys
        .slice(start, start + ROWS_AT_ONCE)
        .map(key => ({ ...chainColumns(key), sequence: key.sequence }));
      await this.client(TABLE)
        .insert(rows)
        .onConflict(CHAIN)
        .merge()
        .whereRaw('excluded.sequence > ??', [`${TABLE}.sequence`]);
    }
  }
}
