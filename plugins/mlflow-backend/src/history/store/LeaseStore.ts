import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DEFAULT_WORKSPACE } from '../HistoryRecord';

const TABLE = 'promotion_leases';
/**
 * Commonly longer than all calls of a promotion take together. Where they have
 * to wait for places it runs out, and nothing is moved any more.
 */
const LEASE_MS = 5 * 60_000;

interface Row {
  instance: string;
  workspace: string;
  model: string;
  token: string;
  until: number | string;
}

/** The right to change a model, which one promotion has at a time. */
export interface Lease {
  instance: string;
  model: string;
  token: string;
}

/**
 * Which models the portal is changing. All its backends keep to it: nobody
 * else changes the model meanwhile, and no poller records what it shows.
 * Times are milliseconds since 1970.
 */
export class LeaseStore {
  constructor(private readonly client: Knex) {}

  /** Nothing if another promotion of the model is under way. */
  async take(
    transaction: Knex.Transaction,
    { instance, model }: { instance: string; model: string },
    now: number,
  ): Promise<Lease | undefined> {
    const lease = { instance, model, token: randomUUID() };
    const taken = await transaction<Row>(TABLE)
      .insert({
        ...lease,
        workspace: DEFAULT_WORKSPACE,
        until: now + LEASE_MS,
      })
      .onConflict(['instance', 'workspace', 'model'])
      .merge()
      .where(`${TABLE}.until`, '<=', now)
      .returning('token');
    return taken.length === 1 ? lease : undefined;
  }

  /** False if it has run out by then, so that others may act before. */
  async isHeld(
    { token }: Lease,
    at: number,
    client: Knex = this.client,
  ): Promise<boolean> {
    const row = await client<Row>(TABLE)
      .where({ token })
      .where('until', '>', at)
      .first();
    return row !== undefined;
  }

  async giveBack({ token }: Lease, client: Knex = this.client): Promise<void> {
    await client<Row>(TABLE).where({ token }).delete();
  }

  /** Names of the models of an instance that are being changed. */
  async listModels(instance: string, now: number): Promise<string[]> {
    const rows = await this.client<Row>(TABLE)
      .where({ instance, workspace: DEFAULT_WORKSPACE })
      .where('until', '>', now);
    return rows.map(({ model }) => model);
  }
}
