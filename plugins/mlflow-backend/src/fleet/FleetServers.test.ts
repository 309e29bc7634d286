import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { component } from '../__testUtils__/entities';
import { directoryOf, instanceAt } from '../__testUtils__/instanceAt';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { LookStore } from '../history';
import { ClientPool, StatusReader } from '../instances';
import { FleetServers } from './FleetServers';
import { VisibleServers } from './VisibleServers';

const SERVERS = 60;

describe('FleetServers', () => {
  let mlflow: LoopbackServer;
  let silent: boolean;

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((_, response) => {
      if (!silent) {
        response.setHeader('content-type', 'application/json').end('{}');
      }
    });
  });

  beforeEach(() => {
    silent = false;
  });

  afterAll(() => mlflow.stop());

  async function create({ count = 1, maximumAgeMs = 0 } = {}) {
    const instance = { ...instanceAt(mlflow.address), owners: ['*'] };
    const entities = Array.from({ length: count }, (_, index) =>
      component({
        name: `mlflow-${String(index).padStart(2, '0')}`,
        owner: 'group:default/risk',
        type: 'mlflow-server',
        annotations: { 'mlflow.org/instance': instance.name },
      }),
    );
    const statuses = new StatusReader(new ClientPool(), { maximumAgeMs });
    const servers = new FleetServers({
      looks: new LookStore(await memoryDatabase()),
      servers: new VisibleServers({
        catalog: catalogServiceMock({ entities }),
        directory: directoryOf(instance),
        permissions: mockServices.permissions(),
      }),
      statuses,
      patienceMs: 100,
    });
    return {
      read: (cursor?: string) =>
        servers.read(mockCredentials.user(), { cursor }),
      probe: () => statuses.read(instance),
    };
  }

  it('does not wait for an instance that hangs, and says that it was asked', async () => {
    silent = true;
    const { read } = await create();
    const startedAt = Date.now();

    const { items } = await read();

    expect(Date.now() - startedAt).toBeLessThan(1_000);
    expect(items[0].instances).toEqual([
      { instance: 'fraud-prod', pending: true },
    ]);
  });

  it('says meanwhile how it was before', async () => {
    const { read, probe } = await create();
    await probe();
    silent = true;

    const { items } = await read();

    expect(items[0].instances).toEqual([
      expect.objectContaining({
        status: expect.objectContaining({ state: 'healthy' }),
        pending: true,
      }),
    ]);
  });

  it('gives page after page, each server once', async () => {
    const { read, probe } = await create({
      count: SERVERS,
      maximumAgeMs: 60_000,
    });

    await probe();

    const first = await read();
    const second = await read(first.nextCursor);

    const names = [...first.items, ...second.items].map(one => one.entityRef);
    expect(new Set(names).size).toBe(SERVERS);
    expect([first.total, second.total]).toEqual([SERVERS, SERVERS]);
    expect(second.nextCursor).toBeUndefined();
    // One instance, named by all of them: it is probed once.
    expect(mlflow.requests.length).toBeLessThan(20);
  });
});
