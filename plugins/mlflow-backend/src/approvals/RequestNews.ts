import { Knex } from 'knex';
import { StoredRequest } from './StoredRequest';
import { RequestRow, toStoredRequest } from './requestRow';

const TABLE = 'promotion_requests';
/** What could not be told for a day is no news any more. */
const MAXIMUM_AGE_MS = 24 * 3_600_000;

/** What there is to tell of a request: that it waits, or how it ended. */
export type RequestEvent = 'waiting' | 'ended';

/** Remembers what people were told of requests, beside each. */
export class RequestNews {
  constructor(private readonly client: Knex) {}

  /** What nobody was told of yet. */
  async list(
    now: number,
  ): Promise<{ request: StoredRequest; event: RequestEvent }[]> {
    const since = now - MAXIMUM_AGE_MS;
    const rows = await this.client<RequestRow & { told: RequestEvent | null }>(
      TABLE,
    )
      .where(some => some.whereNull('told').orWhereNot({ told: 'ended' }))
      .whereRaw('coalesce(decided_at, expires_at) > ?', [since])
      // While it is being applied, it may still be given back.
      .whereNot({ state: 'applying' });
    return rows.flatMap(({ told, ...row }) => {
      const request = toStoredRequest(row, now);
      const event = request.state === 'open' ? 'waiting' : 'ended';
      const isOld = event === 'waiting' && request.requestedAt <= since;
      return told === event || isOld ? [] : { request, event };
    });
  }

  async settle(id: string, event: RequestEvent): Promise<void> {
    await this.client(TABLE).where({ id }).update({ told: event });
  }
}
