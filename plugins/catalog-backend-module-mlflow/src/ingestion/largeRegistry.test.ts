import {
  FakeCall,
  FakeMlflow,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { CatalogForTests } from '../__testUtils__/CatalogForTests';
import { startPasses } from '../__testUtils__/startPasses';

jest.setTimeout(60_000);

const MODELS = 2_001;
const isLookUp = ({ path }: FakeCall) =>
  path.endsWith('/registered-models/get');

describe('a registry of two thousand models', () => {
  let mlflow: FakeMlflow;
  const catalog = new CatalogForTests();

  beforeAll(async () => {
    mlflow = await FakeMlflow.start();
    for (let number = 0; number < MODELS; number++) {
      mlflow.registry.createModel(`model-${`${number}`.padStart(4, '0')}`);
    }
  });

  afterAll(() => mlflow.stop());

  /** Passes of one backend, and the calls that each of them made. */
  async function startCounting() {
    const { pass } = await startPasses({
      catalog,
      mlflow: {
        instances: [{ name: 'risk', baseUrl: mlflow.address, owners: ['*'] }],
      },
    });
    return async (): Promise<FakeCall[]> => {
      const before = mlflow.calls.length;
      await pass();
      return mlflow.calls.slice(before);
    };
  }

  it('is put into the catalog page by page, none of which is kept for later', async () => {
    const mutationsAtCall: number[] = [];
    mlflow.fault = (_, carryOut) => {
      mutationsAtCall.push(catalog.mutations.length);
      return carryOut();
    };
    const pass = await startCounting();

    await expect(pass()).resolves.toHaveLength(11);

    expect(catalog.models).toHaveLength(MODELS);
    // Each page is in the catalog before the next one is asked for.
    expect(mutationsAtCall).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(
      catalog.mutations.map(mutation =>
        mutation.type === 'delta' ? mutation.added.length : 'all',
      ),
    ).toEqual([...Array(10).fill(200), 1]);
  });

  it('costs no more calls where nothing changed', async () => {
    const pass = await startCounting();

    await expect(pass()).resolves.toHaveLength(11);
  });

  it('is asked for no more than five hundred missing models in a pass, and for each in turn', async () => {
    const names = [...mlflow.registry.models.keys()].slice(0, 600);
    names.forEach(name => mlflow.registry.deleteModel(name));
    const pass = await startCounting();
    const lookUps: number[] = [];
    while (catalog.models.length > MODELS - 600 && lookUps.length < 5) {
      lookUps.push((await pass()).filter(isLookUp).length);
    }

    expect(catalog.models).toHaveLength(MODELS - 600);
    expect(lookUps).toEqual([500, 500, 200]);
    const removals = catalog.mutations.map(mutation =>
      mutation.type === 'delta' ? mutation.removed.length : Infinity,
    );
    expect(Math.max(...removals)).toBeLessThanOrEqual(200);
  });

  it('stops between two pages when the scheduler wants it to', async () => {
    const { pass, logger } = await startPasses({
      catalog,
      mlflow: {
        instances: [{ name: 'risk', baseUrl: mlflow.address, owners: ['*'] }],
      },
    });
    const controller = new AbortController();
    const before = mlflow.calls.length;
    mlflow.fault = (_, carryOut) => {
      controller.abort();
      return carryOut();
    };

    await expect(pass(controller.signal)).rejects.toThrow(/abort/i);
    expect(mlflow.calls.length - before).toBe(1);
    expect(logger.error).not.toHaveBeenCalled();
  });
});
