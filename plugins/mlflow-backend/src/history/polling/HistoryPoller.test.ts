import { mockServices } from '@backstage/backend-test-utils';
import {
  MlflowClient,
  MlflowInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { instanceAt } from '../../__testUtils__/instanceAt';
import { memoryDatabase } from '../../__testUtils__/memoryDatabase';
import { AliasHistory } from '../store/AliasHistory';
import { HistoryPoller } from './HistoryPoller';
import { PollPlanStore } from './PollPlanStore';

const HOUR = 3_600_000;

async function createPoller(listInstances: () => Promise<MlflowInstance[]>) {
  const knex = await memoryDatabase();
  const logger = mockServices.logger.mock();
  const client: Partial<MlflowClient> = {
    listRegisteredModels: async () => ({ items: [], truncated: true }),
  };
  const clock = { now: 0 };
  const poller = new HistoryPoller({
    history: new AliasHistory(knex),
    plans: new PollPlanStore(knex),
    listInstances,
    clientOf: () => client as MlflowClient,
    logger,
    intervalMs: HOUR,
    now: () => clock.now,
  });
  return { knex, logger, clock, poller };
}

describe('the log of the looks', () => {
  it('says once of an instance that it has more models than are looked at', async () => {
    const { knex, logger, clock, poller } = await createPoller(async () => [
      instanceAt('http://127.0.0.1'),
    ]);

    for (let look = 0; look < 3; look++) {
      await poller.poll();
      clock.now += HOUR;
    }

    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/fraud-prod has more than 5000 .* models/)],
    ]);
    await knex.destroy();
  });

  it('says why no instance is looked at, also to nobody who waits', async () => {
    const failure = new Error('The catalog does not answer');
    const { knex, logger, poller } = await createPoller(async () => {
      throw failure;
    });

    await expect(poller.poll()).resolves.toBeUndefined();

    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('No history is kept for now'),
      failure,
    );
    await knex.destroy();
  });
});
