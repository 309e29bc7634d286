import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PullRequestStatus } from '@mlflow-portal/pull-requests';
import { component } from '../__testUtils__/entities';
import { openDatabase } from '../openDatabase';
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
    const store = new DeploymentRequestStore(
      await openDatabase(mockServices.database({ knex })),
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

  it('shows a change of a server that exists until it is merged', async () => {
    const readStatus = jest.fn(async () => OPEN);
    const { store, requests } = await start(readStatus, [
      component({ name: 'mlflow-fraud', owner: 'group:default/risk' }),
    ]);
    const { id } = await store.record(body, ada);
    const listLater = async () => {
      now += 3_600_000;
      return requests.list();
    };

    const open = [{ id, status: { state: 'open' } }];
    await expect(listLater()).resolves.toMatchObject(open);
    await expect(listLater()).resolves.toMatchObject(open);

    readStatus.mockRejectedValue(new Error('down'));
    await expect(listLater()).resolves.toMatchObject([
      { id, status: { state: 'open', stale: true } },
    ]);

    readStatus.mockResolvedValue({ ...OPEN, state: 'closed' });
    await expect(listLater()).resolves.toMatchObject([
      { id, status: { state: 'closed' } },
    ]);

    readStatus.mockResolvedValue({ ...OPEN, state: 'merged' });
    await expect(listLater()).resolves.toEqual([]);
    readStatus.mockResolvedValue(OPEN);
    await expect(listLater()).resolves.toEqual([]);
  });

  it.each([
    ['the host has no such pull request', body, new NotFoundError('none'), 0],
    [
      'nobody noted its number',
      { ...body, pullRequestUrl: 'https://git.example.com/ml' },
      new Error('not to be asked'),
      0,
    ],
    ['its platform is configured no more', body, new InputError('none'), 0],
    ['the host does not let the portal look', body, new NotAllowedError(''), 1],
    ['the host does not answer', body, new Error('down'), 1],
  ])(
    'knows of a server that exists what to show when %s',
    async (_when, recorded, error, expected) => {
      const { store, requests } = await start(async () => {
        throw error;
      }, [component({ name: 'mlflow-fraud', owner: 'group:default/risk' })]);
      await store.record({ ...recorded, pullRequestNumber: undefined }, ada);

      await expect(requests.list()).resolves.toHaveLength(expected);
    },
  );

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
