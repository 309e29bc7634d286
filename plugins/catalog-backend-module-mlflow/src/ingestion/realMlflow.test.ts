import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { CatalogForTests } from '../__testUtils__/CatalogForTests';
import { startPasses } from '../__testUtils__/startPasses';

jest.setTimeout(300_000);

describe('models of a real MLflow', () => {
  let mlflow: RealMlflow;

  beforeAll(async () => {
    mlflow = await RealMlflow.start({ prefix: '/risk' });
  });

  afterAll(() => mlflow?.stop());

  it('come into the catalog, change their names there, and go', async () => {
    const create = (
      name: string,
      tags: { key: string; value: string }[] = [],
    ) => mlflow.write('registered-models/create', { name, tags });
    await create('fraud-detector', [{ key: 'owner', value: 'risk' }]);
    await create('Prüfung "A"', []);
    await create('greeting', [
      { key: 'mlflow.prompt.is_prompt', value: 'true' },
    ]);
    const catalog = new CatalogForTests();
    const { pass, logger } = await startPasses({
      catalog,
      mlflow: {
        instances: [
          {
            name: 'risk',
            baseUrl: mlflow.address,
            owners: ['group:default/audit'],
          },
        ],
      },
    });

    await pass();

    const oddName = expect.stringMatching(/^risk\.pr-fung-a_[0-9a-f]{16}$/);
    expect(catalog.models).toEqual(['risk.fraud-detector', oddName]);
    const entity = catalog.model('risk.fraud-detector');
    expect(entity?.spec?.owner).toBe('group:default/risk');
    const [link] = entity?.metadata.links ?? [];
    expect(link.url).toBe(`${mlflow.address}/#/models/fraud-detector`);

    await mlflow.write('registered-models/rename', {
      name: 'fraud-detector',
      new_name: 'fraud',
    });
    await mlflow.write(
      'registered-models/delete',
      { name: 'Prüfung "A"' },
      { method: 'DELETE' },
    );
    await pass();
    expect(catalog.models).toEqual([
      'risk.fraud',
      'risk.fraud-detector',
      oddName,
    ]);
    await pass();
    expect(catalog.models).toEqual(['risk.fraud']);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
