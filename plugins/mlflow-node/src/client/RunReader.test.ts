import { LoopbackServer } from '../testUtils/LoopbackServer';
import { MlflowClient } from './MlflowClient';

const id = (digit: number) => `${digit}`.repeat(32);

interface Call {
  path: string;
  body: Record<string, unknown>;
}

/** Knows the runs 1 to 9; the search leaves out those that are `unlisted`. */
async function startMlflow(calls: Call[], unlisted: string[] = []) {
  return LoopbackServer.start(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const url = new URL(request.url!, 'http://mlflow.test');
    const path = url.pathname.replace('/api/2.0/mlflow/', '');
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    calls.push({ path, body });
    const run = (runId: string) => ({ info: { run_id: runId } });
    const answers: Record<string, () => unknown> = {
      'experiments/search': () => ({ experiments: [{ experiment_id: '7' }] }),
      'runs/search': () => ({
        runs: [...String(body.filter).matchAll(/[0-9]{32}/g)]
          .map(([runId]) => runId)
          .filter(runId => !unlisted.includes(runId))
          .map(run),
      }),
      'runs/get': () => ({ run: run(url.searchParams.get('run_id')!) }),
    };
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(answers[path]()));
  });
}

describe('getRuns', () => {
  const calls: Call[] = [];
  let server: LoopbackServer;

  afterEach(async () => {
    calls.splice(0);
    await server.stop();
  });

  const paths = () => calls.map(call => call.path);

  it('asks nothing when there is nothing to ask', async () => {
    server = await startMlflow(calls);
    const client = MlflowClient.create({ baseUrl: server.address });
    await expect(client.getRuns([])).resolves.toEqual(new Map());
    expect(calls).toEqual([]);
  });

  it('reads a few runs one by one, each once', async () => {
    server = await startMlflow(calls);
    const client = MlflowClient.create({ baseUrl: server.address });
    const runs = await client.getRuns([id(1), id(2), id(1)]);
    expect([...runs.keys()].sort()).toEqual([id(1), id(2)]);
    expect(paths()).toEqual(['runs/get', 'runs/get']);
  });

  it('finds any number with one call where the experiments are known', async () => {
    server = await startMlflow(calls);
    const client = MlflowClient.create({ baseUrl: server.address });
    await client.getRuns([id(1), id(2)], { experimentIds: ['7'] });
    expect(calls).toEqual([
      {
        path: 'runs/search',
        body: {
          experiment_ids: ['7'],
          filter: `attributes.run_id IN ('${id(1)}', '${id(2)}')`,
          run_view_type: 'ALL',
          max_results: 2,
        },
      },
    ]);
  });

  it('looks for the experiments when there are many runs', async () => {
    server = await startMlflow(calls);
    const client = MlflowClient.create({ baseUrl: server.address });
    const runs = await client.getRuns([1, 2, 3, 4, 5].map(id));
    expect(runs.size).toBe(5);
    expect(paths()).toEqual(['experiments/search', 'runs/search']);
  });

  it('asks again, one by one, for what a search left out', async () => {
    server = await startMlflow(calls, [id(2)]);
    const client = MlflowClient.create({ baseUrl: server.address });
    const runs = await client.getRuns([id(1), id(2)], { experimentIds: ['7'] });
    expect(runs.get(id(2))?.state).toBe('found');
    expect(paths()).toEqual(['runs/search', 'runs/get']);
  });

  it('never sends an id that could change the filter', async () => {
    server = await startMlflow(calls);
    const client = MlflowClient.create({ baseUrl: server.address });
    const evil = `x') OR attributes.run_id != ('`;
    const runs = await client.getRuns([evil], { experimentIds: ['7'] });
    expect(runs.get(evil)).toEqual({ state: 'gone' });
    expect(calls).toEqual([]);
  });
});

describe('newestRuns', () => {
  it('asks for the runs of all experiments with two calls', async () => {
    const calls: Call[] = [];
    const server = await startMlflow(calls);
    const client = MlflowClient.create({ baseUrl: server.address });
    await client.newestRuns({ maximum: 3 });
    await server.stop();
    expect(calls.map(({ path }) => path)).toEqual([
      'experiments/search',
      'runs/search',
    ]);
    expect(calls[1].body).toEqual({
      experiment_ids: ['7'],
      run_view_type: 'ACTIVE_ONLY',
      order_by: ['attributes.start_time DESC'],
      max_results: 3,
    });
  });
});
