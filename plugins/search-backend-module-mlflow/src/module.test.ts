import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { FakeMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import supertest from 'supertest';
import { searchModuleMlflow } from './module';

const FRAUD = 'resource:default/risk-prod.fraud-detector';

function modelEntity(
  model: string,
  { owner = 'group:default/risk', instance = 'risk-prod', names = model } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: 'default',
      name: `${instance}.${model}`,
      description: `All about ${model}`,
      annotations: {
        'mlflow.org/instance': instance,
        'mlflow.org/registered-models': names,
      },
    },
    spec: { type: 'mlflow-model', owner },
    relations: [{ type: RELATION_OWNED_BY, targetRef: owner }],
  };
}

const entities = [
  modelEntity('fraud-detector'),
  modelEntity('chargeback'),
  modelEntity('foreign', { owner: 'group:default/growth' }),
  modelEntity('several', { names: 'fraud-detector,chargeback' }),
  modelEntity('elsewhere', { instance: 'unknown' }),
];

/** The search on Backstage's own engine, with every index filled once. */
async function startSearch(mlflow: FakeMlflow) {
  const scheduler = mockServices.scheduler();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleMlflow,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          mlflow: {
            instances: [
              {
                name: 'risk-prod',
                baseUrl: mlflow.address,
                owners: ['group:default/risk'],
              },
            ],
          },
        },
      }),
      // One model is allowed to everybody, which only the resource tells.
      mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(() => ({
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
            },
          })),
        authorize: async requests =>
          requests.map(({ permission, ...request }) => ({
            result:
              permission.name === 'mlflow.model.read' &&
              'resourceRef' in request &&
              request.resourceRef === FRAUD
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
      }).factory,
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  await scheduler.triggerTask('search_index_mlflow_model');
  return {
    logger,
    /** As somebody who may read all that the policy lets through. */
    find: async (term: string) => {
      const { body } = await supertest(server)
        .get('/api/search/query')
        .query({ term, types: ['mlflow-model'] })
        .set('Authorization', mockCredentials.user.header());
      return body.results.map(({ document }: { document: object }) => document);
    },
  };
}

describe('searchModuleMlflow', () => {
  let mlflow: FakeMlflow;

  beforeEach(async () => {
    mlflow = await FakeMlflow.start();
    for (const name of ['fraud-detector', 'chargeback']) {
      mlflow.registry.createModel(name, {
        tags: new Map([
          ['domain', 'payments'],
          ['mlflow.note.content', 'secret'],
        ]),
      });
      mlflow.registry.createVersion(name);
      mlflow.registry.createVersion(name);
      mlflow.registry.setAlias(name, 'champion', '2');
      mlflow.registry.setAlias(name, 'archived', '1');
    }
  });

  afterEach(() => mlflow.stop());

  it('finds what the person may read by name, tag and alias', async () => {
    const { find } = await startSearch(mlflow);

    for (const term of ['detector', 'fraud-detector', 'payments', 'champion']) {
      await expect(find(term)).resolves.toEqual([
        {
          title: 'fraud-detector',
          text: 'All about fraud-detector · domain=payments',
          location:
            '/catalog/default/resource/risk-prod.fraud-detector/models?model=fraud-detector',
          instance: 'risk-prod',
          owners: ['group:default/risk'],
          aliases: ['archived', 'champion'],
          versions: ['1', '2'],
          readAt: expect.any(String),
        },
      ]);
    }
  });

  it('finds models by their names while MLflow fails', async () => {
    await mlflow.stop();
    const { find, logger } = await startSearch(mlflow);

    await expect(find('fraud-detector')).resolves.toMatchObject([
      { title: 'fraud-detector', aliases: [], versions: [] },
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/risk-prod are indexed without their aliases/),
    );
  });
});
