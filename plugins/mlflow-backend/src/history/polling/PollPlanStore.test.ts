import { TestDatabaseId } from '@backstage/backend-test-utils';
import { pluginDatabases } from '../../__testUtils__/pluginDatabases';
import { migrationsDirectory as directory } from '../../openDatabase';
import { PollPlan, PollPlanStore } from './PollPlanStore';

const plan: PollPlan = {
  instance: 'fraud-prod',
  workspace: '',
  nextAt: 1_000,
  restUntil: 900,
  waitMs: 60_000,
  failures: 0,
};
const later: PollPlan = { ...plan, nextAt: 61_000, restUntil: 9_000 };
const now = { now: 1_000, until: 31_000 };

jest.setTimeout(60_000);

describe('PollPlanStore', () => {
  const databases = pluginDatabases();

  async function create(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const plans = new PollPlanStore(knex);
    await plans.add(plan);
    return { knex, plans };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('gives the claim to one of many backends', async () => {
      const { plans } = await create(databaseId);

      const claims = await Promise.all(
        [1, 2, 3].map(() => plans.claim(plan, now)),
      );

      expect(claims.filter(claim => claim !== undefined)).toHaveLength(1);
    });

    it('gives no claim to a backend whose plan another one has carried out', async () => {
      const { plans } = await create(databaseId);
      const claim = await plans.claim(plan, now);
      await plans.save(later, claim!);

      await expect(plans.claim(plan, now)).resolves.toBeUndefined();
      await expect(plans.claim(later, now)).resolves.toBeDefined();
    });

    it('gives the claim of a dead backend to another one, and the dead one no say any more', async () => {
      const { plans } = await create(databaseId);
      const dead = await plans.claim(plan, now);

      await expect(
        plans.claim(plan, { now: 30_999, until: 60_999 }),
      ).resolves.toBeUndefined();
      const next = await plans.claim(plan, { now: 31_000, until: 61_000 });
      expect(next).toBeDefined();
      await plans.save({ ...plan, nextAt: 5 }, dead!);
      await expect(plans.find('fraud-prod')).resolves.toMatchObject(plan);

      await plans.save(later, next!);
      await expect(plans.find('fraud-prod')).resolves.toMatchObject(later);
    });

    it('keeps a claim that is renewed', async () => {
      const { plans } = await create(databaseId);
      const claim = await plans.claim(plan, now);

      await plans.renew(claim!, 41_000);

      await expect(
        plans.claim(plan, { now: 31_000, until: 61_000 }),
      ).resolves.toBeUndefined();
    });

    it('keeps the first of two first plans', async () => {
      const { plans } = await create(databaseId);

      await plans.add(later);

      await expect(plans.find('fraud-prod')).resolves.toMatchObject(plan);
    });

    it('goes back to the database before claims', async () => {
      const { knex, plans } = await create(databaseId);

      await knex.migrate.down({
        directory,
        name: '20261122_claim_looks.js',
      } as never);

      await expect(knex.schema.hasColumn('poll_plans', 'claim')).resolves.toBe(
        false,
      );
      await knex.migrate.latest({ directory });
      await expect(plans.find('fraud-prod')).resolves.toMatchObject(plan);
    });

    it('lets webhooks bring looks at once after an upgrade', async () => {
      const { knex, plans } = await create(databaseId);

      await knex.migrate.down({
        directory,
        name: '20261122_rest_between_looks.js',
      } as never);

      await expect(
        knex.schema.hasColumn('poll_plans', 'rest_until'),
      ).resolves.toBe(false);
      await knex.migrate.latest({ directory });
      await expect(plans.find('fraud-prod')).resolves.toMatchObject({
        ...plan,
        restUntil: 0,
      });
    });
  });
});
