import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import {
  migrationsDirectory as directory,
  openDatabase,
} from '../openDatabase';
import { DeploymentRequestStore } from './DeploymentRequestStore';

const body = {
  entityRef: 'component:default/mlflow-fraud',
  platform: 'aks-weu',
  owner: 'group:default/risk',
  environments: ['dev', 'prod'],
  pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/1',
  pullRequestNumber: 1,
};

const ada = {
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
};
const paul = { ...ada, userEntityRef: 'user:default/paul' };
const gil = {
  userEntityRef: 'user:default/gil',
  ownershipEntityRefs: ['user:default/gil', 'group:default/growth'],
};

jest.setTimeout(60_000);

describe('DeploymentRequestStore', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_14'],
    disableDocker: true,
  });

  it('is tested on PostgreSQL, too', () => {
    const problem = databases.supports('POSTGRES_14')
      ? undefined
      : 'PostgreSQL was not at hand, the store was tested on SQLite alone: run npm test -- --only unit, which starts one, or set BACKSTAGE_TEST_DATABASE_POSTGRES14_CONNECTION_STRING.';
    if (problem && !process.env.CI) {
      process.stderr.write(`${problem}\n`);
      return;
    }
    expect(problem).toBeUndefined();
  });

  async function createStore(databaseId: TestDatabaseId) {
    const knex = await databases.init(databaseId);
    const store = new DeploymentRequestStore(
      await openDatabase(mockServices.database({ knex })),
    );
    return { knex, store };
  }

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    it('remembers a request', async () => {
      const { store } = await createStore(databaseId);

      const request = await store.record(body, ada);

      expect(request).toEqual({
        ...body,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        requestedBy: 'user:default/ada',
        requestedAt: request.updatedAt,
        updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      });
      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([request]);
      await expect(store.find(request.id)).resolves.toEqual(request);
      await expect(store.find(randomUUID())).resolves.toBeUndefined();
    });

    it('reads the number of an older request from its address', async () => {
      const { store } = await createStore(databaseId);
      const { pullRequestNumber, ...older } = body;

      await expect(store.record(older, ada)).resolves.toMatchObject({
        pullRequestNumber,
      });
      await expect(
        store.record(
          { ...older, pullRequestUrl: 'https://git.example.com/ml/pulls/new' },
          ada,
        ),
      ).resolves.toMatchObject({ pullRequestNumber: undefined });
    });

    it('keeps one row per entity, with the person who asked first', async () => {
      const { store } = await createStore(databaseId);
      const first = await store.record(body, ada);

      const second = await store.record(
        { ...body, environments: ['dev'] },
        paul,
      );

      expect(second).toEqual({
        ...first,
        environments: ['dev'],
        updatedAt: second.updatedAt,
      });
      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([second]);
    });

    it('keeps an open request from every other team', async () => {
      const { store } = await createStore(databaseId);
      const first = await store.record(body, ada);
      const theirs = { ...body, owner: 'group:default/growth' };

      await expect(store.record(theirs, gil)).rejects.toThrow(
        expect.objectContaining({
          name: 'ConflictError',
          message: expect.stringMatching(/^entityRef: another team/),
        }),
      );
      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([first]);
    });

    it('lets a member of the team hand its request to another team', async () => {
      const { store } = await createStore(databaseId);
      await store.record(body, ada);
      const theirs = { ...body, owner: 'group:default/growth' };

      await expect(
        store.record(theirs, {
          ...ada,
          ownershipEntityRefs: ['group:default/risk', 'group:default/growth'],
        }),
      ).resolves.toMatchObject({ owner: 'group:default/growth' });
    });

    it('gives another team the name of a request that is done', async () => {
      const { store } = await createStore(databaseId);
      const { id } = await store.record(body, ada);
      await store.markCatalogued([id]);
      const theirs = { ...body, owner: 'group:default/growth' };

      await expect(store.record(theirs, gil)).resolves.toMatchObject(theirs);
    });

    it('forgets after a week what was closed, unless it goes on', async () => {
      const { knex, store } = await createStore(databaseId);
      const request = await store.record(body, ada);
      const closeDaysAgo = async (days: number) => {
        const closedAt = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
        await store.markClosed([request.id]);
        await knex('deployment_requests').update({ closed_at: closedAt });
        // Seeing it again does not begin another week.
        await store.markClosed([request.id]);
        return { ...request, closedAt: closedAt.toISOString() };
      };

      const young = await closeDaysAgo(6);
      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([young]);
      const old = await closeDaysAgo(8);
      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([]);
      await expect(store.find(request.id)).resolves.toEqual(old);

      await store.markReopened([request.id]);
      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([request]);
    });

    it('lists a closed request that is made again', async () => {
      const { knex, store } = await createStore(databaseId);
      const { id } = await store.record(body, ada);
      await store.markClosed([id]);
      await knex('deployment_requests').update({ closed_at: new Date(0) });

      const again = await store.record({ ...body, pullRequestNumber: 2 }, ada);

      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([again]);
    });

    it('gives another team the name of a request that was closed', async () => {
      const { store } = await createStore(databaseId);
      const { id } = await store.record(body, ada);
      await store.markClosed([id]);
      const theirs = { ...body, owner: 'group:default/growth' };

      await expect(store.record(theirs, gil)).resolves.toMatchObject(theirs);
    });

    it('leaves out what the catalog has, until it is asked for again', async () => {
      const { store } = await createStore(databaseId);
      const { id } = await store.record(body, ada);
      const other = await store.record(
        { ...body, entityRef: 'component:default/mlflow-other' },
        ada,
      );

      await store.markCatalogued([id]);

      await expect(store.listOpen({ maximum: 5 })).resolves.toEqual([other]);
      await store.record(body, ada);
      await expect(store.listOpen({ maximum: 5 })).resolves.toHaveLength(2);
    });

    it('takes its migrations back and makes them again', async () => {
      const { knex, store } = await createStore(databaseId);
      await store.record(body, ada);
      const hasNumbers = () =>
        knex.schema.hasColumn('deployment_requests', 'pull_request_number');

      const name = '20261121_track_pull_requests.js';
      await knex.migrate.down({ directory, name });
      await expect(hasNumbers()).resolves.toBe(false);
      await knex.migrate.up({ directory, name });
      await expect(hasNumbers()).resolves.toBe(true);
      await expect(store.listOpen({ maximum: 5 })).resolves.toMatchObject([
        body,
      ]);

      await knex.migrate.rollback({ directory }, true);
      await expect(knex.schema.hasTable('deployment_requests')).resolves.toBe(
        false,
      );
      await knex.migrate.latest({ directory });
      await expect(knex.schema.hasTable('deployment_requests')).resolves.toBe(
        true,
      );
    });
  });
});
