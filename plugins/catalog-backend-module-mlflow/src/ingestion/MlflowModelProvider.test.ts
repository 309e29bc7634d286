import { Entity } from '@backstage/catalog-model';
import {
  FakeAnswer,
  FakeCall,
  FakeMlflow,
  LoopbackServer,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { CatalogForTests } from '../__testUtils__/CatalogForTests';
import { startPasses } from '../__testUtils__/startPasses';

const server: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    namespace: 'default',
    name: 'mlflow-risk',
    annotations: {
      'mlflow.org/instance': 'risk-prod',
      'mlflow.org/registered-models': '*',
    },
  },
  spec: { type: 'mlflow-server', owner: 'group:default/ml-platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/ml-platform' }],
};

const page = (token?: string): FakeAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ next_page_token: token }),
});
const isList = ({ path }: FakeCall) =>
  path.endsWith('/registered-models/search');

const faults: Record<
  string,
  (call: FakeCall, mlflow: FakeMlflow) => FakeAnswer | 'cut'
> = {
  'the account lost its rights': call =>
    isList(call)
      ? page()
      : { status: 403, headers: {}, body: 'Permission denied' },
  'the list breaks off': (call, mlflow) => {
    if (!isList(call)) {
      return mlflow.failure('RESOURCE_DOES_NOT_EXIST');
    }
    return call.parameters.page_token === undefined
      ? page('eyJvZmZzZXQiOjIwMH0=')
      : mlflow.failure('INVALID_PARAMETER_VALUE');
  },
  'the list never ends': (call, mlflow) =>
    isList(call) ? page('again') : mlflow.failure('RESOURCE_DOES_NOT_EXIST'),
  'one of the models cannot be looked up': (call, mlflow) =>
    isList(call)
      ? page()
      : mlflow.failure(
          call.parameters.name === 'forecast'
            ? 'RESOURCE_DOES_NOT_EXIST'
            : 'INVALID_PARAMETER_VALUE',
        ),
  'the server is gone': () => 'cut',
  'another server answers': () => ({
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: '<h1>Not Found</h1>',
  }),
};

describe('MlflowModelProvider', () => {
  let mlflow: FakeMlflow;

  beforeEach(async () => {
    mlflow = await FakeMlflow.start();
  });

  afterEach(() => mlflow.stop());

  const risk = (owners = ['group:default/ml-platform']) => ({
    instances: [{ name: 'risk-prod', baseUrl: mlflow.address, owners }],
  });

  async function start(entities: Entity[] = [server]) {
    const catalog = new CatalogForTests(entities);
    return { catalog, ...(await startPasses({ catalog, mlflow: risk() })) };
  }

  it('makes an entity of every model, owned by whom the model names or by the owner of the server', async () => {
    mlflow.registry.createModel('fraud-detector', {
      description: 'Scores payments',
      tags: new Map([['owner', 'risk, audit']]),
    });
    mlflow.registry.createModel('forecast');
    mlflow.registry.createModel('greeting', {
      tags: new Map([['mlflow.prompt.is_prompt', 'true']]),
    });
    const { catalog, pass } = await start();

    await pass();

    expect(catalog.models).toEqual([
      'risk-prod.forecast',
      'risk-prod.fraud-detector',
    ]);
    expect(catalog.model('risk-prod.fraud-detector')).toMatchObject({
      metadata: {
        title: 'fraud-detector (risk-prod)',
        description: 'Scores payments',
        annotations: {
          'mlflow.org/instance': 'risk-prod',
          'mlflow.org/registered-models': 'fraud-detector',
          'mlflow.org/server': 'component:default/mlflow-risk',
        },
        links: [{ url: `${mlflow.address}/#/models/fraud-detector` }],
      },
      spec: {
        type: 'mlflow-model',
        owner: 'group:default/risk',
      },
    });
    expect(catalog.model('risk-prod.forecast')?.spec?.owner).toBe(
      'group:default/ml-platform',
    );
  });

  it('lets nobody become the server of an instance that is not shared with them', async () => {
    mlflow.registry.createModel('forecast');
    const { catalog, pass } = await start([
      {
        ...server,
        relations: [{ type: 'ownedBy', targetRef: 'group:default/growth' }],
      },
    ]);

    await pass();

    const forecast = catalog.model('risk-prod.forecast');
    expect(forecast?.spec?.owner).toBe('group:default/ml-platform');
    expect(forecast?.metadata.annotations).not.toHaveProperty([
      'mlflow.org/server',
    ]);
  });

  describe('when a model goes away', () => {
    async function startWithTwo() {
      mlflow.registry.createModel('fraud-detector');
      mlflow.registry.createModel('forecast');
      const started = await start();
      await started.pass();
      return started;
    }
    const BOTH = ['risk-prod.forecast', 'risk-prod.fraud-detector'];

    it('removes it once two passes found it absent', async () => {
      const { catalog, pass } = await startWithTwo();
      mlflow.registry.deleteModel('forecast');

      await pass();
      expect(catalog.models).toEqual(BOTH);
      await pass();
      expect(catalog.models).toEqual(['risk-prod.fraud-detector']);
    });

    it('begins to count anew where it came back in between', async () => {
      const { catalog, pass } = await startWithTwo();
      mlflow.registry.deleteModel('forecast');
      await pass();
      mlflow.registry.createModel('forecast');
      await pass();
      mlflow.registry.deleteModel('forecast');
      await pass();

      expect(catalog.models).toEqual(BOTH);
    });

    it('follows a new name, and removes the old one', async () => {
      const { catalog, pass } = await startWithTwo();
      mlflow.registry.renameModel('forecast', 'outlook');
      await pass();
      await pass();

      expect(catalog.models).toEqual([
        'risk-prod.fraud-detector',
        'risk-prod.outlook',
      ]);
    });

    it('remembers over a restart what the catalog has', async () => {
      const { catalog } = await startWithTwo();
      mlflow.registry.deleteModel('forecast');
      const { pass } = await startPasses({ catalog, mlflow: risk() });
      await pass();
      await pass();

      expect(catalog.models).toEqual(['risk-prod.fraud-detector']);
    });

    it.each(Object.entries(faults))(
      'removes nothing where %s',
      async (_, fault) => {
        const { catalog, pass, logger } = await startWithTwo();
        mlflow.fault = call => fault(call, mlflow);
        await pass();
        await pass();
        await pass();

        expect(catalog.models).toEqual(BOTH);
        // A server that stays down is told of once.
        expect(logger.warn.mock.calls.length).toBeLessThanOrEqual(1);
      },
    );
  });

  it('leaves a server alone, also in the next pass, that failed several times', async () => {
    const { pass } = await start();
    mlflow.fault = () => 'cut';
    await pass();
    await pass();
    const before = mlflow.calls.length;
    await pass();

    expect(mlflow.calls).toHaveLength(before);
  });

  it('removes the models of an instance that two passes no longer knew', async () => {
    mlflow.registry.createModel('fraud-detector');
    const { catalog, pass } = await start();
    await pass();
    const other = await startPasses({ catalog, mlflow: { instances: [] } });

    await other.pass();
    expect(catalog.models).toEqual(['risk-prod.fraud-detector']);
    await other.pass();
    expect(catalog.models).toEqual([]);
    expect(catalog.entities.size).toBe(1);
  });

  it('reads on, and says so, where the catalog does not take the models of one', async () => {
    mlflow.registry.createModel('fraud-detector');
    const catalog = new CatalogForTests([server]);
    const put = catalog.applyMutation.bind(catalog);
    jest.spyOn(catalog, 'applyMutation').mockImplementation(async mutation => {
      if (JSON.stringify(mutation).includes('growth.fraud-detector')) {
        throw new Error('database is locked');
      }
      await put(mutation);
    });
    const [instance] = risk().instances;
    const { pass, logger } = await startPasses({
      catalog,
      mlflow: { instances: [{ ...instance, name: 'growth' }, instance] },
    });

    await pass();

    expect(catalog.models).toEqual(['risk-prod.fraud-detector']);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/^The models of growth .*database is locked/),
    );
  });

  it('removes at once an entity whose model has one of another name now', async () => {
    mlflow.registry.createModel('fraud-detector');
    const { catalog, pass } = await start();
    await pass();
    const entity = catalog.model('risk-prod.fraud-detector');
    const metadata = { ...entity?.metadata, name: 'named-by-an-older-release' };
    const old = new CatalogForTests([
      server,
      { ...server, ...entity, metadata },
    ]);

    await (await startPasses({ catalog: old, mlflow: risk() })).pass();

    expect(old.models).toEqual(['risk-prod.fraud-detector']);
  });

  it('leaves alone what looks like a model and is not the provider’s', async () => {
    const written: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: 'default',
        name: 'by-hand',
        annotations: {
          'mlflow.org/instance': 'risk-prod',
          'backstage.io/managed-by-location':
            'url:https://git.example.com/#/models/by-hand',
        },
      },
      spec: { type: 'mlflow-model', owner: 'group:default/risk' },
    };
    const { catalog, pass } = await start([server, written]);
    await pass();
    await pass();

    expect(catalog.models).toEqual(['by-hand']);
  });

  it('reads on where one of several instances fails', async () => {
    mlflow.registry.createModel('fraud-detector');
    const catalog = new CatalogForTests([server]);
    const down = await LoopbackServer.start((_, response) => {
      response.writeHead(503).end();
    });
    try {
      const { pass } = await startPasses({
        catalog,
        mlflow: {
          instances: [
            { name: 'down', baseUrl: down.address, owners: ['*'] },
            ...risk().instances,
          ],
        },
      });
      await pass();
    } finally {
      await down.stop();
    }

    expect(catalog.models).toEqual(['risk-prod.fraud-detector']);
  });
});
