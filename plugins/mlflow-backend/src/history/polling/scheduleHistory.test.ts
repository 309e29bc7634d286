import { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { instanceAt } from '../../__testUtils__/instanceAt';
import { memoryDatabase } from '../../__testUtils__/memoryDatabase';
import { HistoryAudit } from '../audit/HistoryAudit';
import { AliasHistory } from '../store/AliasHistory';
import { HistoryPoller } from './HistoryPoller';
import { PollPlanStore } from './PollPlanStore';
import { scheduleHistory } from './scheduleHistory';

const INTERVAL_MS = 400;

jest.setTimeout(30_000);

describe('scheduleHistory', () => {
  it('looks at the others while a server does not answer', async () => {
    const mlflow = await LoopbackServer.start((request, response) => {
      if (!request.url?.startsWith('/silent')) {
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      }
    });
    const knex = await memoryDatabase();
    const history = new AliasHistory(knex);
    const turns: Parameters<SchedulerService['scheduleTask']>[0]['fn'][] = [];
    const logger = mockServices.logger.mock();
    await scheduleHistory({
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async ({ fn }) => {
          turns.push(fn);
        },
      }),
      auditor: mockServices.auditor.mock(),
      poller: new HistoryPoller({
        history,
        plans: new PollPlanStore(knex),
        listInstances: async () =>
          ['silent', 'ready'].map(name => ({
            ...instanceAt(`${mlflow.address}/${name}`),
            name,
          })),
        clientOf: MlflowClient.create,
        logger,
        intervalMs: INTERVAL_MS,
      }),
      audit: new HistoryAudit(history.records),
      intervalMs: INTERVAL_MS,
    });
    const looksAt = (name: string) =>
      mlflow.requests.filter(({ url }) => url?.startsWith(`/${name}`)).length;

    const deadline = Date.now() + 8_000;
    while (looksAt('ready') < 2 && Date.now() < deadline) {
      await turns[0](new AbortController().signal);
    }

    expect(looksAt('silent')).toBeGreaterThan(0);
    expect(looksAt('ready')).toBe(2);
    await mlflow.stop();
    await knex.destroy();
  });
});
