import { LoopbackServer } from '../testUtils/LoopbackServer';
import { MlflowClient } from './MlflowClient';

describe('readMetricHistory', () => {
  let server: LoopbackServer;
  let metrics: object[] | undefined;

  const read = () =>
    MlflowClient.create({ baseUrl: server.address }).readMetricHistory(
      'a'.repeat(32),
      'val/auc',
      { maximum: 500 },
    );

  beforeAll(async () => {
    server = await LoopbackServer.start((_, response) => {
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ metrics }));
    });
  });

  afterAll(() => server.stop());

  it('reads the points of one run, in one call', async () => {
    metrics = [
      { key: 'val/auc', value: 0.81, timestamp: 1763000000000, run_id: 'a' },
      { key: 'val/auc', value: 'NaN', timestamp: 1763000000001, step: 1 },
      { key: 'val/auc', value: 'Infinity', timestamp: 1763000000002, step: 2 },
    ];

    await expect(read()).resolves.toEqual([
      { step: 0, timestamp: 1763000000000, value: 0.81 },
      { step: 1, timestamp: 1763000000001, value: 'NaN' },
      { step: 2, timestamp: 1763000000002, value: Number.MAX_VALUE },
    ]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      `/api/2.0/mlflow/metrics/get-history-bulk-interval?run_ids=${'a'.repeat(
        32,
      )}&metric_key=val%2Fauc&max_results=500`,
    ]);
  });

  it('takes the empty answer for a metric that the run has not', async () => {
    metrics = undefined;
    await expect(read()).resolves.toEqual([]);
  });
});
