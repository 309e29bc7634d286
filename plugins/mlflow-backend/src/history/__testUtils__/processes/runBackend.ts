import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mlflowPlugin } from '../../../plugin';

// A backend as it is deployed, with Backstage's own scheduler and database. Its
// catalog is empty: the instances come from the configuration.
const backend = createBackend();
backend.add(mlflowPlugin);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalogServiceMock(),
  }),
);
// Backstage's own takes seconds to learn what is secret in the configuration.
backend.add(mockServices.rootLogger.factory({ level: 'error' }));
// It must not outlive the tests that started it.
process.stdin.resume().on('end', () => process.exit());
backend.start().then(
  () => process.stdout.write('The backend is ready\n'),
  error => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  },
);
