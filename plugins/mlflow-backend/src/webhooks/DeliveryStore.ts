import { Knex } from 'knex';

const TABLE = 'webhook_deliveries';
/** Longer than a signature holds. */
const KEPT_MS = 15 * 60_000;

interface Row {
  instance: string;
  delivery_id: string;
  received_at: number | string;
}

/** What was delivered lately, for all backends of the portal. */
export class DeliveryStore {
  constructor(private readonly client: Knex) {}

  /** Whether the delivery is new. Of two who ask at once, one is told so. */
  async accept(instance: string, id: string, now: number): Promise<boolean> {
    await this.client<Row>(TABLE)
      .where('received_at', '<', now - KEPT_MS)
      .delete();
    const added = await this.client<Row>(TABLE)
      .insert({ instance, delivery_id: id, received_at: now })
      .onConflict(['instance', 'delivery_id'])
      .ignore()
      .returning('delivery_id');
    return added.length > 0;
  }
}
