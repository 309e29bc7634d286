import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { mlflowPermissions } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import { component } from '../entities';
import { platform, platformsService } from '../platforms';
import { startPlugin } from '../startPlugin';
import { watchOperators } from '../watchOperators';
import { CANARY, startLeakyMlflow } from './leakyMlflow';

const request = {
  entityRef: 'component:default/mlflow-fraud',
  platform: 'try-out',
  owner: 'group:default/risk',
  environments: ['sandbox'],
  pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/7',
};

/** They may do everything; more than one, because each may write so often only. */
export const people = Array.from(
  { length: 20 },
  (_, i) => `user:default/ada${i}`,
);
const everything = mlflowPermissions.map(({ name }) => name);
const grants = Object.fromEntries(people.map(name => [name, everything]));

const known = {
  kind: ['component'],
  namespace: ['default'],
  name: ['screening'],
  instance: ['healthy'],
  model: ['fraud'],
  alias: ['champion'],
  version: ['1', '2'],
  expectedVersion: ['1', '2'],
  reason: ['better on the new cases'],
  at: [new Date().toISOString()],
  until: [new Date().toISOString()],
  ...Object.fromEntries(
    Object.entries(request).map(([name, value]) => [name, [value]]),
  ),
  pullRequestNumber: [7],
  answers: [
    {
      platform: 'try-out',
      name: 'sketch',
      owner: 'group:default/risk',
      environments: ['sandbox'],
      size: 'small',
    },
  ],
};

/** Means something to it, and mostly no good. */
export const strange = {
  name: ['impostor', 'plain'],
  instance: [
    ...['angry', 'crashed', 'denying', 'garbled', 'page'],
    ...['redirecting', 'refusing', 'silent'],
  ],
  model: ['churn', 'fr\u0000ud'],
  alias: ['latest', 'v3'],
  version: ['3', '5'],
  expectedVersion: [null],
  at: ['0000-01-01T00:00:00Z'],
  until: ['9999-12-31T23:59:59+23:59'],
  entityRef: ['component:default/mlflow\u0000'],
  owner: ['group:default/x'],
  pullRequestUrl: [
    'https://other.example.com/ml/deployments/pulls/7',
    'https://git.example.com/ml/deployments/pulls/\u0000',
  ],
};

/** The plugin on that database, with MLflow servers that tell its secrets. */
export async function startFuzzedPlugin(knex: Knex) {
  const { server, instances } = await startLeakyMlflow();
  const { services, written } = watchOperators();
  const annotations = {
    'mlflow.org/instance': instances.map(({ name }) => name).join(','),
    'mlflow.org/registered-models': 'fraud,*',
  };
  const { client, tools } = await startPlugin({
    grants,
    entities: [
      component({
        name: 'screening',
        owner: 'group:default/risk',
        annotations,
      }),
      component({ name: 'impostor', owner: 'group:default/x', annotations }),
      component({ name: 'plain', owner: 'group:default/risk' }),
    ],
    mlflow: {
      instances,
      webhooks: { secret: `${CANARY} of all the webhooks` },
    },
    platforms: platformsService(platform()),
    services: [
      ...services,
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
    ],
  });
  const { body } = await client
    .post('/api/mlflow/deployments/requests')
    .set('Authorization', mockCredentials.user.header(people[0]))
    .send(request);
  return {
    server,
    client,
    tools,
    written,
    /** What its callers know of it. */
    known: { ...known, id: [body.id] },
  };
}
