import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { PromotionBody } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { memoryDatabase } from '../../__testUtils__/memoryDatabase';
import { component } from '../../__testUtils__/entities';
import { directoryOf, instanceAt } from '../../__testUtils__/instanceAt';
import { AliasHistory, HistoryReader } from '../../history';
import { HistoryRecord } from '../../history/HistoryRecord';
import { HistoryPoller } from '../../history/polling/HistoryPoller';
import { PollPlanStore } from '../../history/polling/PollPlanStore';
import { ClientPool } from '../../instances';
import { EntityPromotions } from '../EntityPromotions';
import { PromotionRules } from '../PromotionRules';
import {
  RequestStore,
  SettledRequests,
  createApprovals,
} from '../../approvals';

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

/** The portal with a history in a database of its own, and one MLflow. */
export async function openPortal(options: {
  address: string;
  /** MLflow, or a stand-in, may tell the calls of several clients by the name. */
  clientOf: (name: string) => MlflowClient;
  promotion?: JsonObject;
  now?: () => number;
  /** Whom the catalog knows. */
  people?: Entity[];
}) {
  const { address, clientOf, promotion = {}, now = Date.now } = options;
  const knex = await memoryDatabase();
  const catalog = catalogServiceMock({ entities: options.people ?? [] });
  const directory = directoryOf({
    ...instanceAt(address),
    owners: ['group:default/risk'],
  });
  const history = new AliasHistory(knex);
  const reader = new HistoryReader(history);
  const auditor = mockServices.auditor.mock();
  const config = mockServices.rootConfig({ data: { mlflow: { promotion } } });
  const rules = PromotionRules.fromConfig(config);

  /** A backend that has just started, with all that it needs for promotions. */
  function start(name = 'portal', own: AliasHistory = history) {
    const clients = new ClientPool();
    jest.spyOn(clients, 'clientOf').mockReturnValue(clientOf(name));
    const store = new RequestStore(knex, now);
    const requests = new SettledRequests({ store, reader, now });
    const logger = mockServices.logger.mock();
    const parts = { auditor, config, logger, requests, now };
    const promotions = EntityPromotions.create({
      models: { outdate: () => {} },
      ...{ ...parts, clients, directory, history: own, reader, rules },
    });
    const auth = mockServices.auth();
    const approvals = createApprovals({ ...parts, auth, catalog, promotions });
    return { promotions, requests, logger, ...approvals };
  }

  /** One of the portal's backends, as far as it promotes. */
  const backend = (name?: string) => start(name).promotions;
  const promotions = backend();

  /** What ada comes to with a promotion. */
  const promote = (change: Partial<PromotionBody> = {}) =>
    promotions.promote(entity, ada, { ...wanted, ...change });

  /** Looks at MLflow, as the poller does when it is time. */
  async function look(): Promise<void> {
    await knex('poll_plans').delete();
    const poller = new HistoryPoller({
      history,
      plans: new PollPlanStore(knex),
      listInstances: () => directory.listInstances(),
      clientOf: () => clientOf('poller'),
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

  const close = () => knex.destroy();
  return {
    ...{ history, auditor, promotions, backend, start, catalog },
    ...{ knex, look, promote, records, close },
  };
}
