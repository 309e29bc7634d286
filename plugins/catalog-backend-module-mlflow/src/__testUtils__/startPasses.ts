import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { MlflowModelProvider } from '../ingestion';
import { CatalogForTests } from './CatalogForTests';

/** A provider whose passes a test makes one by one. */
export async function startPasses(options: {
  catalog: CatalogForTests;
  /** `mlflow` of the configuration. */
  mlflow: JsonObject;
}) {
  const { catalog, mlflow } = options;
  const logger = mockServices.logger.mock();
  const passes: ((signal: AbortSignal) => unknown)[] = [];
  const provider = new MlflowModelProvider({
    auth: mockServices.auth(),
    catalog: catalog.service(),
    config: new ConfigReader({ mlflow }),
    logger,
    service: { getPlatforms: () => [] },
    namespace: 'default',
    taskRunner: {
      run: async ({ fn }) => {
        passes.push(fn as (signal: AbortSignal) => unknown);
      },
    },
  });
  await provider.connect(catalog);
  return {
    logger,
    pass: async (signal = new AbortController().signal) => passes[0](signal),
  };
}
