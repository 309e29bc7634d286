import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { Knex } from 'knex';
import { serialize } from 'node:v8';
import { CountingProxy } from './__testUtils__/CountingProxy';
import { instanceAt } from './__testUtils__/instanceAt';
import { Cost, measureCrowd } from './__testUtils__/load/Crowd';
import { startEntityPages } from './__testUtils__/load/entityPages';
import { openMlflowPages } from './__testUtils__/load/openMlflowPages';
import {
  modelName,
  moveChallengers,
  seedRegistry,
} from './__testUtils__/load/seedRegistry';
import { AliasHistory } from './history/store/AliasHistory';
import { HistoryPoller } from './history/polling/HistoryPoller';
import { PollPlanStore } from './history/polling/PollPlanStore';
import { readModel } from './models/readSnapshot';
import { migrationsDirectory as directory } from './openDatabase';

// A small registry shows that it works; `yarn bench:load` makes a large one.
const setting = (name: string, otherwise: number) =>
  Number(process.env[`BENCHMARK_${name}`] ?? otherwise);
const models = setting('MODELS', 20);
const versions = setting('VERSIONS', 200);
const viewers = setting('VIEWERS', 20);
/** So many show what MLflow's own pages cost; more would take an hour. */
const others = Math.min(viewers, setting('OTHERS', 5));
const workers = setting('WORKERS', 1);

const CALLS_OF_MLFLOWS_PAGES = 11;
/** Of the server, once for all. */
const CALLS_FOR_STATE = 13;
/** The model, its versions, and a run for each of two aliases. */
const CALLS_FOR_MODEL = 4;
const MODELS_PER_PAGE = 200;

/** Who looks at the page of which model, and when. */
interface Scene {
  viewers: number;
  modelOf: (viewer: number) => number;
  atOnce: boolean;
}

const own = (viewer: number) => viewer % models;
const SCENES: Record<string, Scene> = {
  'one after the other': { viewers: others, modelOf: own, atOnce: false },
  'at once, one model': { viewers, modelOf: () => 0, atOnce: true },
  'at once, each another model': { viewers, modelOf: own, atOnce: true },
};

jest.setTimeout(1_800_000);

/** Prints a line of a table. */
function print(...cells: (string | number)[]): void {
  process.stdout.write(`FIGURES | ${cells.join(' | ')} |\n`);
}

function printCost(what: string, cost: Cost) {
  const { calls, bytes, p50, p95, missed, ...of } = cost;
  print(
    what,
    (calls / of.viewers).toFixed(2),
    (bytes / of.viewers / 1024).toFixed(1),
    Math.round(p50),
    Math.round(p95),
    ...missed,
  );
}

describe(`${viewers} people, ${models} models with ${versions} versions`, () => {
  const databases = TestDatabases.create({
    ids: ['POSTGRES_14'],
    disableDocker: true,
  });
  let registry: Knex;
  let history: Knex;
  let mlflow: RealMlflow;
  let proxy: CountingProxy;

  beforeAll(async () => {
    registry = await databases.init('POSTGRES_14');
    history = await databases.init('POSTGRES_14');
    await history.migrate.latest({ directory });
    mlflow = await RealMlflow.start({
      backendStoreUri: toUri(registry),
      arguments: ['--workers', String(workers)],
    });
    proxy = await CountingProxy.start(mlflow.address);
  });

  afterAll(async () => {
    await proxy?.stop();
    await mlflow?.stop();
  });

  it('are served from a registry that is like one made by its API', async () => {
    const tags = [{ key: 'by', value: 'api' }];
    const described = { description: 'By the API', tags };
    await mlflow.write('registered-models/create', {
      name: 'by-api',
      ...described,
    });
    const { run } = await mlflow.write('runs/create', {
      ...{ experiment_id: '0', user_id: 'ada', start_time: 1, tags },
    });
    const run_id = run!.info.run_id;
    await mlflow.write('runs/log-batch', {
      run_id,
      metrics: [{ key: 'metric-1', value: 1, timestamp: 1, step: 0 }],
      params: [{ key: 'param-1', value: '1' }],
    });
    await mlflow.write('runs/log-inputs', {
      run_id,
      datasets: [
        {
          dataset: {
            name: 'dataset-1',
            digest: 'a1',
            source_type: 'local',
            source: '{}',
            schema: '{}',
            profile: '{}',
          },
          tags: [{ key: 'mlflow.data.context', value: 'training' }],
        },
      ],
    });
    await mlflow.write('runs/update', {
      ...{ run_id, status: 'FINISHED', end_time: 2 },
    });
    await mlflow.write('model-versions/create', {
      ...{ name: 'by-api', ...described },
      source: `runs:/${run_id}/model`,
      run_id,
    });
    await mlflow.write('registered-models/alias', {
      name: 'by-api',
      alias: 'champion',
      version: '1',
    });

    await seedRegistry(registry, { models, versions });

    const client = MlflowClient.create({ baseUrl: mlflow.address });
    const shapeOf = async (name: string) => {
      const { models: found, runs } = await readModel(
        client,
        name,
        async () => [],
      );
      const [{ model, versions: all }] = found;
      const champion = model.aliases.find(
        ({ alias }) => alias === 'champion',
      )?.version;
      const aliased = all.find(({ version }) => version === champion)!;
      return shape({ model, aliased, run: runs.get(aliased.runId!) });
    };
    await expect(shapeOf(modelName(models - 1))).resolves.toEqual(
      await shapeOf('by-api'),
    );
  });

  it('have a history that costs few calls, however many models there are', async () => {
    const keeper = new AliasHistory(history);
    const poller = new HistoryPoller({
      history: keeper,
      plans: new PollPlanStore(history),
      listInstances: async () => [
        { ...instanceAt(proxy.address), name: 'risk-prod' },
      ],
      clientOf: MlflowClient.create,
      logger: mockServices.logger.mock(),
      intervalMs: 60_000,
    });
    const look = async (what: string) => {
      await history('poll_plans').delete();
      const cost = await measureCrowd(proxy, {
        viewers: 1,
        atOnce: false,
        look: async () => {
          await poller.poll();
          return (await keeper.looks.find('risk-prod')) ? [] : ['a look'];
        },
      });
      const { calls, bytes, p50, missed } = cost;
      expect(missed).toEqual([]);
      const thousands = models / 1_000;
      print(
        what,
        calls,
        (bytes / 1024 / thousands).toFixed(0),
        (p50 / thousands).toFixed(0),
      );
      return calls;
    };
    const pages = Math.ceil((models + 1) / MODELS_PER_PAGE);
    const moves = Math.ceil(models / 100);

    print('a look', 'calls', 'KiB for 1,000 models', 'ms for 1,000 models');
    await expect(look('the first look')).resolves.toBe(pages);
    await expect(look('nothing moved')).resolves.toBe(pages);
    await moveChallengers(registry, moves);
    await expect(look('one of a hundred moved')).resolves.toBe(pages + moves);
  });

  it('cost MLflow fewer calls than its own pages do', async () => {
    const start = () =>
      startEntityPages({
        mlflow: proxy.address,
        ...{ history, viewers, models },
      });
    const compare = async (
      where: string,
      { modelOf, atOnce, ...ours }: Scene,
    ) => {
      const pages = await start();
      const look = (viewer: number) => pages.look(viewer, modelOf(viewer));
      const cold = await measureCrowd(proxy, { ...ours, atOnce, look });
      printCost(`${ours.viewers} ${where}: entity page, cold`, cold);
      const warm = await measureCrowd(proxy, { ...ours, atOnce, look });
      printCost(`${ours.viewers} ${where}: entity page, warm`, warm);
      await pages.stop();
      const theirs = await measureCrowd(proxy, {
        ...{ viewers: others, atOnce },
        look: viewer =>
          openMlflowPages(proxy.address, modelName(modelOf(viewer))),
      });
      printCost(`${others} ${where}: MLflow's own pages`, theirs);
      const share = theirs.viewers / cold.viewers;
      print(
        `${where}: theirs / ours, cold`,
        (theirs.calls / cold.calls / share).toFixed(1),
        (theirs.bytes / cold.bytes / share).toFixed(1),
        // Times of a crowd say nothing about those of another one.
        ...(share === 1
          ? [
              (theirs.p50 / cold.p50).toFixed(1),
              (theirs.p95 / cold.p95).toFixed(1),
            ]
          : []),
      );

      expect([cold, warm, theirs].map(({ missed }) => missed)).toEqual([
        [],
        [],
        [],
      ]);
      expect(warm.calls).toBe(0);
      expect(theirs.calls).toBe(CALLS_OF_MLFLOWS_PAGES * others);
      expect(cold.calls).toBeLessThanOrEqual(
        CALLS_FOR_STATE + CALLS_FOR_MODEL * ours.viewers,
      );
    };

    print('for each person', 'calls', 'KiB', 'p50 ms', 'p95 ms');
    for (const [where, scene] of Object.entries(SCENES)) {
      await compare(where, scene);
    }
  });

  it('fill caches that have an end', async () => {
    const client = MlflowClient.create({ baseUrl: mlflow.address });
    const entry = serialize(
      await readModel(client, modelName(0), async () => []),
    ).length;
    print('largest model in the cache', `${(entry / 1024).toFixed(0)} KiB`);
    expect(entry).toBeLessThan(256 * 1024);
  });
});

function toUri(knex: Knex): string {
  const { host, port, user, password, database } = knex.client.config
    .connection as Record<string, string>;
  const login = password ? `${user}:${password}` : user;
  return `postgresql+psycopg2://${login}@${host}:${port}/${database}`;
}

/** Types in place of values. */
function shape(value: unknown): unknown {
  if (value instanceof Map) {
    return shape([...value.values()]);
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? [shape(value[0])] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, shape(member)]),
      )
    : typeof value;
}
