import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { FakeMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import supertest from 'supertest';
import { catalogModuleMlflow } from './module';

function component(
  name: string,
  type: string,
  models: string,
): { entity: Entity } {
  const location = 'test:components';
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        annotations: {
          'backstage.io/managed-by-location': location,
          'backstage.io/managed-by-origin-location': location,
          'mlflow.org/instance': 'risk-prod',
          'mlflow.org/registered-models': models,
        },
      },
      spec: { type, lifecycle: 'production', owner: 'group:default/risk' },
    },
  };
}

const components = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'components',
  register(reg) {
    reg.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addEntityProvider({
          getProviderName: () => 'components',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                component('mlflow-risk', 'mlflow-server', '*'),
                component('screening', 'service', 'Fraud Detector'),
              ],
            }),
        });
      },
    });
  },
});

/** A catalog with the module; `pass` makes the provider read MLflow. */
async function startCatalog(config: JsonObject) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlflow,
      components,
      mockServices.rootConfig.factory({ data: config }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  return {
    client: supertest(server),
    pass: () => scheduler.triggerTask('mlflow-models'),
  };
}

async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const value = await read();
    if (value !== undefined) {
      return value;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('It did not come about');
}

// The catalog takes what it has to process once a second.
jest.setTimeout(60_000);

describe('catalogModuleMlflow', () => {
  let mlflow: FakeMlflow;

  beforeEach(async () => {
    mlflow = await FakeMlflow.start();
    mlflow.registry.createModel('Fraud Detector');
  });

  afterEach(() => mlflow.stop());

  const instances = () => ({
    mlflow: {
      instances: [
        {
          name: 'risk-prod',
          baseUrl: mlflow.address,
          owners: ['group:default/risk'],
        },
      ],
    },
  });

  it('puts models into the catalog, related to their server and their consumers', async () => {
    const { client, pass } = await startCatalog({
      ...instances(),
      catalog: { providers: { mlflow: {} } },
    });
    const find = async (path: string) => {
      const { status, body } = await client.get(
        `/api/catalog/entities/by-name/${path}`,
      );
      return status === 200 ? (body as Entity) : undefined;
    };
    await until(() => find('component/default/mlflow-risk'));

    await pass();

    const model = await until(async () => {
      const { body } = await client.get(
        '/api/catalog/entities?filter=spec.type=mlflow-model',
      );
      const [entity] = body as Entity[];
      return entity?.relations?.length === 3 ? entity : undefined;
    });
    expect(model).toMatchObject({
      metadata: { title: 'Fraud Detector (risk-prod)' },
      relations: expect.arrayContaining(
        [
          ['dependsOn', 'component:default/mlflow-risk'],
          ['dependencyOf', 'component:default/screening'],
          ['ownedBy', 'group:default/risk'],
        ].map(([type, targetRef]) => ({ type, targetRef })),
      ),
    });
    const consumer = await find('component/default/screening');
    expect(consumer?.relations).toContainEqual({
      type: 'dependsOn',
      targetRef: `resource:default/${model.metadata.name}`,
    });
  });

  it('does nothing until the configuration asks for it', async () => {
    const { client, pass } = await startCatalog(instances());

    await expect(pass()).rejects.toThrow(/mlflow-models not found/);
    const consumer = await until(async () => {
      const { status, body } = await client.get(
        '/api/catalog/entities/by-name/component/default/screening',
      );
      return status === 200 ? (body as Entity) : undefined;
    });
    expect(consumer.relations).toEqual([
      { type: 'ownedBy', targetRef: 'group:default/risk' },
    ]);
  });
});
