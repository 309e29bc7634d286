import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { instanceAt } from '../../__testUtils__/instanceAt';
import { pluginDatabases } from '../../__testUtils__/pluginDatabases';
import { AliasHistory } from '../store/AliasHistory';
import { HistoryPoller } from './HistoryPoller';
import { PollPlanStore } from './PollPlanStore';

const HOUR = 3_600_000;

jest.setTimeout(60_000);

describe('looks that a webhook asks for', () => {
  const databases = pluginDatabases();
  let mlflow: LoopbackServer;
  let champion: string;
  let looks: number;
  let whileLooking = async () => {};

  beforeAll(async () => {
    mlflow = await LoopbackServer.start(async (request, response) => {
      const isSearch = request.url?.includes('/registered-models/search');
      const model = {
        name: 'fraud',
        creation_timestamp: 7,
        last_updated_timestamp: 8,
        aliases: [{ alias: 'champion', version: champion }],
      };
      if (isSearch) {
        looks += 1;
        await whileLooking();
      }
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(isSearch ? { registered_models: [model] } : {}),
      );
    });
  });

  afterAll(() => mlflow.stop());

  beforeEach(() => {
    champion = '3';
    looks = 0;
    whileLooking = async () => {};
  });

  async function create(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const history = new AliasHistory(knex);
    const plans = new PollPlanStore(knex);
    const poller = new HistoryPoller({
      history,
      plans,
      listInstances: async () => [instanceAt(mlflow.address)],
      clientOf: MlflowClient.create,
      logger: mockServices.logger.mock(),
      intervalMs: HOUR,
      // So that no look takes any time, and none has to rest.
      now: () => 0,
    });
    await poller.poll();
    return { knex, history, plans, poller };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('come before their time, once, and say what brought them', async () => {
      const { history, plans, poller } = await create(databaseId);
      champion = '4';
      await poller.poll();
      expect(looks).toBe(1);

      await plans.ask('fraud-prod', 100);
      await poller.poll();
      await poller.poll();

      expect(looks).toBe(2);
      const records = await history.records.readChain({
        instance: 'fraud-prod',
        workspace: '',
        model: 'fraud',
        modelCreatedAt: 7,
      });
      expect(records.filter(({ alias }) => alias)).toMatchObject([
        { kind: 'seen', to: '3', source: 'poll' },
        { kind: 'moved', from: '3', to: '4', source: 'webhook' },
      ]);
    });

    it('come again for what was asked while one was under way', async () => {
      const { plans, poller } = await create(databaseId);
      await plans.ask('fraud-prod', 100);
      whileLooking = async () => {
        whileLooking = async () => {};
        await plans.ask('fraud-prod', 200);
      };

      await poller.poll();
      await poller.poll();
      await poller.poll();

      expect(looks).toBe(3);
    });

    it('are not asked for at an instance that nobody knows', async () => {
      const { plans } = await create(databaseId);

      await plans.ask('churn-prod', 100);

      await expect(plans.find('churn-prod')).resolves.toBeUndefined();
    });
  });
});
