import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { PromotionBody } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import createKnex from 'knex';
import { component } from '../../__testUtils__/entities';
import { AliasHistory, HistoryReader } from '../../history';
import { HistoryRecord } from '../../history/HistoryRecord';
import { HistoryPoller } from '../../history/HistoryPoller';
import { PollPlanStore } from '../../history/PollPlanStore';
import { ClientPool, InstanceDirectory } from '../../instances';
import { EntityPromotions } from '../EntityPromotions';
import { FakeRegistry } from './FakeRegistry';

const INTERVAL_MS = 60_000;

/** The entity that the promotions of tests are about. */
export const entity = component({
  name: 'payment-screening',
  owner: 'group:default/risk',
  annotations: {
    'mlflow.org/instance': 'fraud-prod',
    'mlflow.org/registered-models': 'fraud',
  },
});

/** A person of the team that owns the model. */
export const ada = {
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
};

/** What ada asks for where a test does not say otherwise. */
export const wanted: PromotionBody = {
  model: 'fraud',
  alias: 'champion',
  version: '4',
  expectedVersion: '3',
  reason: 'better on the holdout',
};

const stops: (() => Promise<void>)[] = [];

/** Ends what was started. */
export async function stopPromotions(): Promise<void> {
  await Promise.all(stops.splice(0).map(stop => stop()));
}

/**
 * Promotions on a fake MLflow whose champion is version 3, as the history in a
 * database of its own knows.
 */
export async function startPromotions(
  options: { promotion?: JsonObject; now?: () => number } = {},
) {
  const { promotion = {}, now = Date.now } = options;
  const registry = await FakeRegistry.start(now);
  ['1', '2', '3', '4', '5'].forEach(number =>
    registry.versions.set(number, {}),
  );
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@mlflow-portal/backstage-plugin-mlflow-backend',
      'migrations',
    ),
  });
  const instance: MlflowInstance = {
    name: 'fraud-prod',
    baseUrl: registry.address,
    origin: 'config',
    owners: ['group:default/risk'],
    credentials: async () => undefined,
  };
  const directory = new InstanceDirectory([
    {
      listInstances: async () => [instance],
      findInstance: async name =>
        name === instance.name ? instance : undefined,
    },
  ]);
  const history = new AliasHistory(knex);
  const reader = new HistoryReader(history);
  const auditor = mockServices.auditor.mock();
  const config = mockServices.rootConfig({
    data: { mlflow: { promotion } },
  });

  /** A backend of the portal's; MLflow tells its calls by the name. */
  function backend(name = 'portal') {
    const clients = new ClientPool();
    jest.spyOn(clients, 'clientOf').mockReturnValue(registry.clientOf(name));
    return EntityPromotions.create({
      models: { outdate: () => {} },
      ...{ auditor, clients, config, directory, history, reader, now },
      logger: mockServices.logger.mock(),
    });
  }

  /** Looks at the registry, as the poller does when it is time. */
  async function look(): Promise<void> {
    await knex('poll_plans').delete();
    const poller = new HistoryPoller({
      history,
      plans: new PollPlanStore(knex),
      listInstances: () => directory.listInstances(),
      clientOf: () => registry.clientOf('poller'),
      logger: mockServices.logger.mock(),
      intervalMs: INTERVAL_MS,
      now,
    });
    await poller.poll();
  }

  /** What the history says about aliases. */
  async function records(): Promise<HistoryRecord[]> {
    const { records: all } = await reader.read('fraud-prod', 'fraud');
    return all.filter(({ alias }) => alias !== undefined);
  }

  stops.push(
    () => registry.stop(),
    () => knex.destroy(),
  );
  registry.aliases.set('champion', '3');
  await look();
  const promotions = backend();
  const promote = (change: Partial<PromotionBody> = {}) =>
    promotions.promote(entity, ada, { ...wanted, ...change });
  return {
    ...{ registry, knex, history, reader, auditor, promotions },
    ...{ backend, look, promote, records },
  };
}
