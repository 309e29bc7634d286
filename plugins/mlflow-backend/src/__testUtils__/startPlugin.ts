import {
  BackendFeature,
  UserInfoService,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  LayeredDeploymentService,
  layeredDeploymentServiceRef,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import supertest from 'supertest';
import { mlflowPlugin } from '../plugin';
import { Grants, policy } from './policy';

function unexpected(): never {
  throw new Error('No platform in this test');
}

const NO_PLATFORMS: LayeredDeploymentService = {
  getPlatforms: () => [],
  getLayers: () => [],
  getProducts: () => [],
  getPlatform: unexpected,
  parseAnswers: unexpected,
  generate: unexpected,
};

/** The plugin in a backend of its own, ready to be asked. */
export async function startPlugin(options: {
  entities?: Entity[];
  /** A catalog to look into or to change, instead of one with the entities. */
  catalog?: CatalogService;
  grants: Grants;
  mlflow?: JsonObject;
  /** The rest of the configuration. */
  config?: JsonObject;
  platforms?: LayeredDeploymentService;
  /** Services in the place of others, and plugins beside this one. */
  services?: BackendFeature[];
  userInfo?: UserInfoService;
}) {
  const tools = actionsRegistryServiceMock();
  const backend = await startTestBackend({
    features: [
      mlflowPlugin,
      mockServices.rootConfig.factory({
        data: { ...options.config, mlflow: options.mlflow ?? {} },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          options.catalog ?? catalogServiceMock({ entities: options.entities }),
      }),
      policy(options.grants),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        // Every caller is of the team that the entities of tests belong to.
        factory: () =>
          options.userInfo ??
          // The plain mock would name its own person.
          mockServices.userInfo.mock({
            getUserInfo: async ({ principal }) => ({
              userEntityRef: (principal as { userEntityRef: string })
                .userEntityRef,
              ownershipEntityRefs: ['group:default/risk'],
            }),
          }),
      }),
      createServiceFactory({
        service: layeredDeploymentServiceRef,
        deps: {},
        factory: () => options.platforms ?? NO_PLATFORMS,
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => tools,
      }),
      ...(options.services ?? []),
    ],
  });
  return { backend, client: supertest(backend.server), tools };
}
