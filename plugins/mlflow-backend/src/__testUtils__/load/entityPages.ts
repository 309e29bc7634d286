import { mockCredentials } from '@backstage/backend-test-utils';
import {
  historyResponseSchema,
  instancesResponseSchema,
  modelsResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { component } from '../entities';
import { startPlugin } from '../startPlugin';
import { modelName } from './seedRegistry';

const INSTANCE = 'risk-prod';

/** One person of many, none of whom is another. */
function person(viewer: number): string {
  return `user:default/viewer-${viewer}`;
}

/**
 * The plugin, with an entity for each model and nothing in its caches, which
 * stay as they are once they are filled.
 */
export async function startEntityPages(options: {
  mlflow: string;
  history: Knex;
  viewers: number;
  models: number;
}) {
  const { mlflow, history, viewers, models } = options;
  const minutes = 30;
  const { backend } = await startPlugin({
    grants: Object.fromEntries(
      Array.from({ length: viewers }, (_, viewer) => [
        person(viewer),
        ['mlflow.instance.read', 'mlflow.model.read'],
      ]),
    ),
    entities: Array.from({ length: models }, (_, index) =>
      component({
        name: `service-${index}`,
        owner: 'group:default/risk',
        annotations: {
          'mlflow.org/instance': INSTANCE,
          'mlflow.org/registered-models': modelName(index),
        },
      }),
    ),
    mlflow: {
      instances: [{ name: INSTANCE, baseUrl: mlflow, owners: ['*'] }],
      cache: { models: { minutes }, status: { minutes } },
    },
    services: [
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({
          getClient: async () => history,
          migrations: { skip: true },
        }),
      }),
    ],
  });
  const base = `http://127.0.0.1:${backend.server.port()}/api/mlflow/entities/component/default`;

  /** What the page of an entity asks for; what is missing there. */
  async function look(viewer: number, model: number): Promise<string[]> {
    const headers = {
      authorization: mockCredentials.user.header(person(viewer)),
    };
    const get = async (route: string) =>
      (await fetch(`${base}/service-${model}/${route}`, { headers })).json();
    const [instances, models_, past] = await Promise.all([
      get('instances'),
      get('models'),
      get(`history?model=${modelName(model)}`),
    ]);
    const [status] = instancesResponseSchema.parse(instances).items;
    const { items, instances: reads } = modelsResponseSchema.parse(models_);
    const champion = items[0]?.aliases.find(
      ({ alias }) => alias === 'champion',
    );
    const version = champion?.version;
    const run = version?.state === 'found' ? version.run : undefined;
    const facts = {
      'the state of the server': status.state,
      [`the champion, of which the read is ${reads[0].outcome}`]: version,
      'since when': champion?.since,
      'its history': historyResponseSchema.parse(past).items.length,
      [`its run, which is ${run?.state}`]: run?.state === 'found',
      metrics: run?.state === 'found' && run.metrics.length,
      'data sets': run?.state === 'found' && run.datasets.length,
    };
    return Object.entries(facts).flatMap(([fact, value]) =>
      value ? [] : fact,
    );
  }
  return { look, stop: () => backend.stop() };
}
