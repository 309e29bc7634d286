import { mockServices } from '@backstage/backend-test-utils';
import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { Knex } from 'knex';
import { instanceAt } from '../__testUtils__/instanceAt';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { HistoryPoller } from './polling/HistoryPoller';
import { PollPlanStore } from './polling/PollPlanStore';
import { HistoryReader } from './reading/HistoryReader';
import { AliasHistory } from './store/AliasHistory';

describe('the history of a real MLflow', () => {
  let mlflow: RealMlflow;
  let knex: Knex;
  let history: AliasHistory;
  let look: () => Promise<void>;

  beforeAll(async () => {
    mlflow = await RealMlflow.start();
    knex = await memoryDatabase();
    history = new AliasHistory(knex);
    let now = Date.now();
    const poller = new HistoryPoller({
      history,
      plans: new PollPlanStore(knex),
      listInstances: async () => [instanceAt(mlflow.address)],
      clientOf: MlflowClient.create,
      logger: mockServices.logger.mock(),
      intervalMs: 60_000,
      now: () => now,
    });
    look = async () => {
      now += 60_000;
      await poller.poll();
    };
  }, 300_000);

  afterAll(async () => {
    await knex?.destroy();
    await mlflow?.stop();
  }, 60_000);

  const setAlias = (version: string) =>
    mlflow.write('registered-models/alias', {
      name: 'fraud',
      alias: 'champion',
      version,
    });

  /** What the portal would say of a model without aliases. */
  async function lostAliases() {
    const [model] = await new HistoryReader(history).addPast('fraud-prod', [
      { name: 'fraud', instance: 'fraud-prod', url: '', aliases: [] },
    ]);
    return model.lostAliases;
  }

  /** What the portal would say if MLflow showed the alias at that version. */
  async function sinceOf(version: string) {
    const [model] = await new HistoryReader(history).addPast('fraud-prod', [
      {
        name: 'fraud',
        instance: 'fraud-prod',
        url: '',
        aliases: [
          { alias: 'champion', version: { state: 'deleted', version } },
        ],
      },
    ]);
    return model.aliases[0].since;
  }

  it('holds what people did, with the run of each version', async () => {
    const { run } = await mlflow.write('runs/create', { experiment_id: '0' });
    await mlflow.write('registered-models/create', { name: 'fraud' });
    for (const source of [
      's3://models/one',
      's3://user:pa55@models/two',
      's3://models/three',
    ]) {
      await mlflow.write('model-versions/create', {
        name: 'fraud',
        source,
        run_id: run?.info.run_id,
      });
    }
    await setAlias('1');
    await look();
    await setAlias('2');
    await look();
    await expect(sinceOf('2')).resolves.toEqual({
      notBefore: expect.any(String),
      notAfter: expect.any(String),
      from: '1',
    });
    await expect(sinceOf('3')).resolves.toBeUndefined();
    await look();
    await mlflow.write(
      'model-versions/delete',
      { name: 'fraud', version: '2' },
      { method: 'DELETE' },
    );
    await look();
    await expect(lostAliases()).resolves.toMatchObject([
      { alias: 'champion', from: '2', versionDeleted: true },
    ]);
    await mlflow.write('registered-models/rename', {
      name: 'fraud',
      new_name: 'card-fraud',
    });
    await look();
    await mlflow.write(
      'registered-models/delete',
      { name: 'card-fraud' },
      { method: 'DELETE' },
    );
    await look();

    const { records, gaps } = await new HistoryReader(history).read(
      'fraud-prod',
      'fraud',
    );
    expect(records).toMatchObject([
      { kind: 'model-seen' },
      { kind: 'seen', alias: 'champion', to: '1' },
      {
        kind: 'moved',
        from: '1',
        to: '2',
        runId: run?.info.run_id,
        versionSource: 's3://models/two',
      },
      // MLflow takes the alias away with its version, and tells nobody.
      { kind: 'removed', from: '2', reason: 'version-deleted' },
      { kind: 'model-renamed', to: 'card-fraud' },
    ]);
    expect(gaps).toEqual([]);
    const after = await new HistoryReader(history).read(
      'fraud-prod',
      'card-fraud',
    );
    expect(after.records).toMatchObject([
      { kind: 'model-seen', from: 'fraud' },
      { kind: 'model-deleted' },
    ]);
  }, 60_000);
});
