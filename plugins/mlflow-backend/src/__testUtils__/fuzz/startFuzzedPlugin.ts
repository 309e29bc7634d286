import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { mlflowPermissions } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { component } from '../entities';
import { platform, platformsService } from '../platforms';
import { startPlugin } from '../startPlugin';
import { watchOperators } from '../watchOperators';
import { Values } from './arbitraryOf';
import { CANARY, GUARDED, startLeakyMlflow } from './leakyMlflow';

const request = {
  entityRef: 'component:default/mlflow-fraud',
  platform: 'try-out',
  owner: 'group:default/risk',
  environments: ['sandbox'],
  pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/7',
};

/** They may do everything; more than one, because each may write so often only. */
export const people = Array.from(
  { length: 40 },
  (_, i) => `user:default/ada${i}`,
);
const everything = mlflowPermissions.map(({ name }) => name);
/** Asks for what the others decide. */
const asker = 'user:default/asker';
const grants = Object.fromEntries(
  [...people, asker].map(name => [name, everything]),
);

/** The values by name, as one that is known each. */
function listed(values: JsonObject): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value!]]),
  );
}

const known = {
  kind: ['component'],
  namespace: ['default'],
  name: ['screening'],
  instance: ['healthy'],
  model: ['fraud'],
  alias: ['champion'],
  version: ['1', '2'],
  versions: ['1,2'],
  metric: ['auc'],
  expectedVersion: ['1', '2'],
  reason: ['better on the new cases'],
  at: [new Date().toISOString()],
  until: [new Date().toISOString()],
  ...listed(request),
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
  const { servers, instances } = await startLeakyMlflow();
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
      promotion: {
        rules: GUARDED.map(alias => ({ alias, gates: { secondPerson: true } })),
      },
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
  /** What it takes two people to move from version 1 to 2. */
  const guarded = (alias: string) => ({
    ...{ instance: 'healthy', model: 'fraud', alias },
    ...{ version: '2', expectedVersion: '1' },
  });
  async function ask(alias: string) {
    const { body: asked } = await client
      .post(
        '/api/mlflow/entities/component/default/screening/promotions/requests',
      )
      .set('Authorization', mockCredentials.user.header(asker))
      .send({ ...guarded(alias), reason: 'better' });
    return { requestId: [asked.id] };
  }
  const [asked, approved, rejected] = GUARDED;
  const of: Record<string, object> = {
    requestPromotion: listed(guarded(asked)),
    approvePromotionRequest: await ask(approved),
    rejectPromotionRequest: await ask(rejected),
  };
  return {
    servers,
    client,
    tools,
    written,
    /** What the callers of an operation know of it. */
    knownTo: (operation: string): Values => ({
      ...known,
      id: [body.id],
      ...of[operation],
    }),
  };
}
