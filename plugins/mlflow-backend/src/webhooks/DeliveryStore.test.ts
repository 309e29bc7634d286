import { pluginDatabases } from '../__testUtils__/pluginDatabases';
import { migrationsDirectory as directory } from '../openDatabase';
import { DeliveryStore } from './DeliveryStore';

const MINUTE = 60_000;

jest.setTimeout(60_000);

describe('DeliveryStore', () => {
  const databases = pluginDatabases();

  describe.each(databases.ids)('on %s', databaseId => {
    it('takes each delivery of an instance once, also of many at a time', async () => {
      const knex = await databases.open(databaseId);
      const store = new DeliveryStore(knex);
      const accept = () => store.accept('fraud-prod', 'd1', MINUTE);

      const accepted = await Promise.all(Array.from({ length: 5 }, accept));

      expect(accepted.filter(isNew => isNew)).toHaveLength(1);
      await expect(store.accept('churn', 'd1', MINUTE)).resolves.toBe(true);
      await expect(store.accept('fraud-prod', 'd2', MINUTE)).resolves.toBe(
        true,
      );
    });

    it('forgets what no signature holds for any more', async () => {
      const knex = await databases.open(databaseId);
      const store = new DeliveryStore(knex);
      await store.accept('fraud-prod', 'd1', 0);

      await store.accept('fraud-prod', 'd2', 14 * MINUTE);
      await expect(knex('webhook_deliveries')).resolves.toHaveLength(2);
      await store.accept('fraud-prod', 'd3', 16 * MINUTE);

      await expect(knex('webhook_deliveries')).resolves.toHaveLength(2);
    });

    it('takes its migration back and makes it again', async () => {
      const knex = await databases.open(databaseId);
      const name = '20261121_receive_webhooks.js';

      await knex.migrate.down({ directory, name });
      await expect(knex.schema.hasTable('webhook_deliveries')).resolves.toBe(
        false,
      );
      await expect(
        knex.schema.hasColumn('poll_plans', 'asked_at'),
      ).resolves.toBe(false);
      await knex.migrate.up({ directory, name });

      await expect(
        new DeliveryStore(knex).accept('fraud-prod', 'd1', 0),
      ).resolves.toBe(true);
    });
  });
});
