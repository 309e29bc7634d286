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
import supertest from 'supertest';
import { catalogModuleMlflow } from '../module';

/** A component of the repository that the platforms of tests use. */
export function component(
  name: string,
  options: { type?: string; instance: string; models: string },
): Entity {
  const location =
    'url:https://git.example.com/ml/deployments/src/branch/main/catalog-info.yaml';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'mlflow.org/instance': options.instance,
        'mlflow.org/registered-models': options.models,
      },
    },
    spec: {
      type: options.type ?? 'service',
      lifecycle: 'production',
      owner: 'group:default/risk',
    },
  };
}

/** Backstage's catalog with the module and a few entities. */
export async function startCatalog(
  config: JsonObject,
  entities: readonly Entity[],
) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlflow,
      moduleWith(entities),
      mockServices.rootConfig.factory({ data: config }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  const client = supertest(server);
  return {
    /** Makes the provider read MLflow. */
    pass: () => scheduler.triggerTask('mlflow-models'),

    /** The entity that passes a filter, once it has so many relations. */
    find: (filter: string, relations: number): Promise<Entity> =>
      until(async () => {
        const { body } = await client.get(
          `/api/catalog/entities?filter=${filter}`,
        );
        const [entity] = body as Entity[];
        return entity?.relations?.length === relations ? entity : undefined;
      }),
  };
}

function moduleWith(entities: readonly Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'entities',
    register(reg) {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'entities',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({ entity })),
              }),
          });
        },
      });
    },
  });
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
