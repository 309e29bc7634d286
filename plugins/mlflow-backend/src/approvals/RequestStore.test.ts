import { TestDatabaseId } from '@backstage/backend-test-utils';
import { pluginDatabases } from '../__testUtils__/pluginDatabases';
import { migrationsDirectory as directory } from '../openDatabase';
import { RequestNews } from './RequestNews';
import { RequestStore } from './RequestStore';
import { RequestDraft } from './StoredRequest';

const DAY = 24 * 60 * 60_000;

const draft: RequestDraft = {
  entityRef: 'component:default/payment-screening',
  instance: 'fraud-prod',
  model: 'fraud',
  modelCreatedAt: 1_700_000_000_123,
  alias: 'champion',
  version: '4',
  expectedVersion: '3',
  reason: 'better "on" the\nholdout – всё',
  requestedBy: 'user:default/ada',
  requesterRefs: ['user:default/ada', 'group:default/risk'],
  cataloguedRefs: ['group:default/risk'],
  expiresAt: 7 * DAY,
};

jest.setTimeout(60_000);

describe('requests in a database', () => {
  const databases = pluginDatabases();

  async function open(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const clock = { time: 1_000 };
    const store = new RequestStore(knex, () => clock.time);
    /** Keeps one, which nothing stands in the way of. */
    const create = async (change: Partial<RequestDraft> = {}) => {
      clock.time += 1;
      const kept = await store.create({ ...draft, ...change });
      if (typeof kept === 'string') {
        throw new Error(kept);
      }
      return kept;
    };
    const states = async () =>
      (await store.list(draft.entityRef)).map(({ state }) => state).sort();
    return { knex, clock, store, create, states };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('are given back as they were kept', async () => {
      const { store, create } = await open(databaseId);

      const kept = await create();

      expect(kept).toEqual({
        ...draft,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        requestedAt: 1_001,
        state: 'open',
      });
      await expect(store.find(kept.id)).resolves.toEqual(kept);
      await expect(store.findOpen(draft)).resolves.toEqual(kept);
      await expect(store.list(draft.entityRef)).resolves.toEqual([kept]);
      await expect(store.list('component:default/x')).resolves.toEqual([]);
      await expect(store.find('unknown')).resolves.toBeUndefined();
    });

    it('wait one at a time for each alias, whoever asks at once', async () => {
      const { store, create, states } = await open(databaseId);

      const kept = await Promise.all(
        ['4', '5', '6'].map(version => store.create({ ...draft, version })),
      );

      expect(kept.filter(one => one === 'taken')).toHaveLength(2);
      await expect(states()).resolves.toEqual(['open']);
      await create({ alias: 'challenger', expectedVersion: null });
      await create({ instance: 'fraud-dev' });
      await create({ model: 'churn' });
      await create({ modelCreatedAt: draft.modelCreatedAt + 1 });
    });

    it('make room where they expired or expect the alias elsewhere', async () => {
      const { clock, create, states } = await open(databaseId);
      await create({ expectedVersion: null });
      await create({ expectedVersion: '2' });
      await create({ expiresAt: 5_000 });
      await expect(states()).resolves.toEqual(['open', 'outdated', 'outdated']);

      clock.time = 5_000;

      await expect(states()).resolves.toEqual([
        'expired',
        'outdated',
        'outdated',
      ]);
      await create({ expiresAt: 9_000 });
      await expect(states()).resolves.toContain('open');
    });

    it('keep their room where the alias was read to be elsewhere before', async () => {
      const { store, create, clock, states } = await open(databaseId);
      const readAt = clock.time;
      await create({ expectedVersion: '5' });

      await expect(store.create(draft, readAt)).resolves.toBe('taken');

      await expect(states()).resolves.toEqual(['open']);
    });

    it('are decided once, whoever decides at once', async () => {
      const { store, create, states } = await open(databaseId);
      const { id } = await create();

      const decided = await Promise.all([
        store.claim(id, 'user:default/ben'),
        store.claim(id, 'user:default/cleo'),
        store.close(id, { state: 'rejected', decidedBy: 'user:default/olga' }),
      ]);

      expect(decided.filter(Boolean)).toHaveLength(1);
      await expect(states()).resolves.not.toContain('open');
    });

    it('end as the one who claimed them says, and no one else', async () => {
      const { store, create, clock } = await open(databaseId);
      const { id } = await create();
      const first = (await store.claim(id, 'user:default/ben'))!;
      await expect(store.create(draft)).resolves.toBe('taken');
      await store.release(first);
      clock.time = 2_000;
      const second = (await store.claim(id, 'user:default/ben'))!;
      const moved = { state: 'approved', outcome: 'moved' } as const;

      await store.finish(first, { ...moved, note: 'late' });
      await expect(store.find(id)).resolves.toMatchObject({
        state: 'applying',
        decidedAt: 2_000,
      });
      await store.finish(second, { ...moved, note: 'in time' });

      await store.release(second);
      await expect(store.find(id)).resolves.toMatchObject({
        ...{ ...moved, note: 'in time' },
        decidedBy: 'user:default/ben',
      });
      await expect(store.close(id, { state: 'rejected' })).resolves.toBe(false);
    });

    it('are not decided after their time', async () => {
      const { store, create, clock } = await open(databaseId);
      const { id } = await create({ expiresAt: 2_000 });
      clock.time = 2_000;

      await expect(store.claim(id, 'user:default/ben')).resolves.toBe(
        undefined,
      );
      await expect(store.close(id, { state: 'rejected' })).resolves.toBe(false);
      await expect(store.findOpen(draft)).resolves.toBeUndefined();
    });

    it('are twenty of each person that wait, and no more', async () => {
      const { store, create, clock } = await open(databaseId);
      for (let count = 0; count < 20; count++) {
        await create({ alias: `a${count}`, expiresAt: 5_000 });
      }

      await expect(store.create(draft)).resolves.toBe('too-many');
      await create({ alias: 'b', requestedBy: 'user:default/ben' });
      clock.time = 5_000;
      await create();
    });

    it('are shown for a month after their end, and then removed', async () => {
      const { knex, store, create, clock, states } = await open(databaseId);
      const { id } = await create();
      await create({ alias: 'expired', expiresAt: 2_000 });
      clock.time = 2_000;
      await store.close(id, { state: 'rejected' });
      clock.time = 2_000 + 30 * DAY - 1;
      await expect(states()).resolves.toEqual(['expired', 'rejected']);

      clock.time += 1;

      await expect(states()).resolves.toEqual([]);
      await create({ expiresAt: clock.time + DAY });
      await expect(knex('promotion_requests').select()).resolves.toHaveLength(
        1,
      );
    });

    it('stay where what was told of them goes and comes', async () => {
      const { knex, create, states } = await open(databaseId);
      const name = '20261123_tell_of_requests.js';
      await create();

      await knex.migrate.down({ directory, name } as never);
      await expect(
        knex.schema.hasColumn('promotion_requests', 'told'),
      ).resolves.toBe(false);
      await knex.migrate.latest({ directory });

      await expect(states()).resolves.toEqual(['open']);
      // What was asked for before is no news.
      await expect(new RequestNews(knex).list(2_000)).resolves.toEqual([]);
    });

    it('are given up with their table, and come back without it', async () => {
      const { knex, create, states } = await open(databaseId);
      await create();

      const name = '20261122_create_promotion_requests.js';
      await knex.migrate.down({ directory, name } as never);
      await expect(knex.schema.hasTable('promotion_requests')).resolves.toBe(
        false,
      );
      await knex.migrate.latest({ directory });

      await expect(states()).resolves.toEqual([]);
      await create();
    });
  });
});
