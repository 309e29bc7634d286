import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PullRequestStatus } from '@mlflow-portal/pull-requests';
import { component } from '../__testUtils__/entities';
import { DeploymentRequestStore } from './DeploymentRequestStore';
import { RequestStatusReader } from './RequestStatusReader';
import { TrackedRequests } from './TrackedRequests';

const ada = {
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['group:default/risk'],
};
const body = {
  entityRef: 'component:default/mlflow-fraud',
  platform: 'aks-weu',
  owner: 'group:default/risk',
  environments: ['dev'],
  pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/7',
  pullRequestNumber: 7,
};
const OPEN: PullRequestStatus = {
  state: 'open',
  draft: false,
  review: 'none',
  checks: 'none',
};

describe('TrackedRequests', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let now = Date.now();

  async function start(
    readStatus: () => Promise<PullRequestStatus>,
    entities = [component({ name: 'other', owner: 'group:default/risk' })],
  ) {
    const knex = await databases.init('SQLITE_3');
    const store = await DeploymentRequestStore.create(
      mockServices.database({ knex }),
    );
    const requests = new TrackedRequests({
      store,
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      statuses: new RequestStatusReader({
        pullRequests: { readStatus },
        logger: mockServices.logger.mock(),
        now: () => now,
      }),
    });
    return { store, requests };
  }

  it('shows each request with how far it has come', async () => {
    const { store, requests } = await start(async () => ({
      ...OPEN,
      review: 'approved',
    }));
    const request = await store.record(body, ada);
    const expected = {
      ...request,
      status: {
        state: 'approved',
        readAt: expect.stringMatching(/Z$/),
        stale: false,
      },
    };

    await expect(requests.list()).resolves.toEqual([expected]);
    await expect(requests.find(request.id)).resolves.toEqual(expected);
  });

  it('finds a request whose entity is in the catalog already', async () => {
    const { store, requests } = await start(
      async () => ({ ...OPEN, state: 'merged' }),
      [component({ name: 'mlflow-fraud', owner: 'group:default/risk' })],
    );
    const { id } = await store.record(body, ada);

    await expect(requests.list()).resolves.toEqual([]);
    await expect(requests.find(id)).resolves.toMatchObject({
      status: { state: 'merged' },
    });
  });

  it('remembers when it saw a request closed, until it goes on', async () => {
    const readStatus = jest.fn(
      async (): Promise<PullRequestStatus> => ({ ...OPEN, state: 'closed' }),
    );
    const { store, requests } = await start(readStatus);
    const { id } = await store.record(body, ada);

    await requests.list();
    await expect(store.find(id)).resolves.toMatchObject({
      closedAt: expect.stringMatching(/Z$/),
    });

    readStatus.mockRejectedValue(new Error('down'));
    now += 3_600_000;
    await requests.list();
    await expect(store.find(id)).resolves.toMatchObject({
      closedAt: expect.any(String),
    });

    readStatus.mockResolvedValue(OPEN);
    now += 3_600_000;
    await requests.list();
    await expect(store.find(id)).resolves.toMatchObject({
      closedAt: undefined,
    });
  });

  it('keeps its list when the host fails', async () => {
    const { store, requests } = await start(async () => {
      throw new Error('secret-host refused');
    });
    await store.record(body, ada);

    const list = await requests.list();

    expect(list).toMatchObject([
      { status: { state: 'unknown', reason: 'no-answer' } },
    ]);
    expect(JSON.stringify(list)).not.toContain('secret-host');
  });
});
