import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { DeploymentRequestStore } from './DeploymentRequestStore';

const directory = resolvePackagePath(
  '@mlflow-portal/backstage-plugin-mlflow-backend',
  'migrations',
);

const body = {
  entityRef: 'component:default/mlflow-fraud',
  platform: 'aks-weu',
  owner: 'group:default/risk',
  environments: ['dev', 'prod'],
  pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/1',
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
    const store = await DeploymentRequestStore.create(
      mockServices.database({ knex }),
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
      const { knex } = await createStore(databaseId);

      await knex.migrate.down({ directory });
      await expect(knex.schema.hasTable('deployment_requests')).resolves.toBe(
        false,
      );
      await knex.migrate.up({ directory });

      await expect(knex.schema.hasTable('deployment_requests')).resolves.toBe(
        true,
      );
    });
  });
});
