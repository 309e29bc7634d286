import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { RequestDraft, RequestSubject, StoredRequest } from './StoredRequest';
import { RequestRow, columnsOf, toRow, toStoredRequest } from './requestRow';

const TABLE = 'promotion_requests';
const UNDECIDED = ['open', 'applying'];
const MAXIMUM_LISTED = 100;
const MAXIMUM_OPEN_OF_A_PERSON = 20;
/** How long one is still shown that is open no more. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** What one person decided about a request, and when: nobody else has it. */
export type Claim = Pick<StoredRequest, 'id' | 'decidedBy' | 'decidedAt'>;

/** How a request ends. */
type End = Pick<StoredRequest, 'state' | 'note' | 'outcome'>;

/**
 * Promotions that wait for a second person. Every change names the state that
 * it starts from, so that of two who decide at once one finds nothing to decide.
 */
export class RequestStore {
  constructor(
    private readonly client: Knex,
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Keeps a request. Another one about the alias that is open stands in its
   * way, unless it expired, or expects the alias elsewhere than it was read to
   * be since.
   *
   * @param readAt - when where the alias points was read.
   */
  async create(
    draft: RequestDraft,
    readAt = this.now(),
  ): Promise<StoredRequest | 'too-many' | 'taken'> {
    const now = this.now();
    return this.client.transaction(async transaction => {
      const rows = () => transaction<RequestRow>(TABLE);
      await this.#removeOld(rows(), now);
      const open = () => rows().where({ ...columnsOf(draft), state: 'open' });
      await open().where('expires_at', '<=', now).update({ state: 'expired' });
      await open()
        .where('requested_at', '<', readAt)
        .whereRaw("coalesce(expected_version, '') <> ?", [
          draft.expectedVersion ?? '',
        ])
        .update({
          state: 'outdated',
          decided_at: now,
          note: 'The alias was moved before anybody decided.',
        });
      const own = await rows()
        .where({ requested_by: draft.requestedBy })
        .whereIn('state', UNDECIDED)
        .where('expires_at', '>', now)
        .limit(MAXIMUM_OPEN_OF_A_PERSON);
      if (own.length === MAXIMUM_OPEN_OF_A_PERSON) {
        return 'too-many';
      }
      const written = await rows()
        .insert(toRow(draft, { id: randomUUID(), now }))
        .onConflict()
        .ignore()
        .returning('*');
      const row = written.at(0);
      return row ? toStoredRequest(row, now) : 'taken';
    });
  }

  async find(id: string): Promise<StoredRequest | undefined> {
    const row = await this.#rows().where({ id }).first();
    return row && toStoredRequest(row, this.now());
  }

  /** The one about an alias that is not decided, if there is one. */
  async findOpen(subject: RequestSubject): Promise<StoredRequest | undefined> {
    const row = await this.#rows()
      .where(columnsOf(subject))
      .whereIn('state', UNDECIDED)
      .first();
    const found = row && toStoredRequest(row, this.now());
    return found?.state === 'expired' ? undefined : found;
  }

  /** Those of an entity, newest first. */
  async list(entityRef: string): Promise<StoredRequest[]> {
    const now = this.now();
    const rows = await this.#rows()
      .where({ entity_ref: entityRef })
      .whereRaw('coalesce(decided_at, expires_at) > ?', [now - KEPT_MS])
      .orderBy('requested_at', 'desc')
      .limit(MAXIMUM_LISTED);
    return rows.map(row => toStoredRequest(row, now));
  }

  /** Begins to apply a request, which only one person can. */
  async claim(id: string, decidedBy: string): Promise<Claim | undefined> {
    const decidedAt = this.now();
    const claimed = await this.#open(id).update({
      state: 'applying',
      decided_by: decidedBy,
      decided_at: decidedAt,
    });
    return claimed === 1 ? { id, decidedBy, decidedAt } : undefined;
  }

  /** Ends what was claimed. */
  async finish(claim: Claim, end: End): Promise<void> {
    await this.#claimed(claim).update({ ...end });
  }

  /** Gives back what was claimed, because nothing was moved. */
  async release(claim: Claim): Promise<void> {
    await this.#claimed(claim).update({
      state: 'open',
      decided_by: null,
      decided_at: null,
    });
  }

  /** Ends an open one without a move; false if it is not open any more. */
  async close(
    id: string,
    { decidedBy, ...end }: End & { decidedBy?: string },
  ): Promise<boolean> {
    const closed = await this.#open(id).update({
      ...end,
      decided_by: decidedBy ?? null,
      decided_at: this.now(),
    });
    return closed === 1;
  }

  #rows() {
    return this.client<RequestRow>(TABLE);
  }

  #open(id: string) {
    return this.#rows()
      .where({ id, state: 'open' })
      .where('expires_at', '>', this.now());
  }

  #claimed({ id, decidedBy, decidedAt }: Claim) {
    return this.#rows().where({
      ...{ id, state: 'applying' },
      ...{ decided_by: decidedBy, decided_at: decidedAt },
    });
  }

  async #removeOld(rows: Knex.QueryBuilder, now: number): Promise<void> {
    await rows
      .whereNot({ state: 'applying' })
      .whereRaw('coalesce(decided_at, expires_at) <= ?', [now - KEPT_MS])
      .delete();
  }
}
