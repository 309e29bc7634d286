import {
  RealMlflow,
  RealPostgres,
  TcpProxy,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import createKnex from 'knex';
import { CountingProxy } from '../__testUtils__/CountingProxy';
import { FaultMatrix } from './__testUtils__/FaultMatrix';
import { MODEL, OTHER_MODELS } from './__testUtils__/Page';
import { Fault } from './__testUtils__/faults';
import {
  coldDatabase,
  emptyPool,
  killed,
  slow,
  stoppedDatabase,
} from './__testUtils__/realFaults';
import { AS_DELIVERED, Patience, startPages } from './__testUtils__/startPages';
import { columns, tryFault } from './__testUtils__/tryFault';
import { warmUp } from './__testUtils__/warmUp';

const isLong = process.env.FAULTS_AS_DELIVERED !== undefined;

const patience: Patience = isLong
  ? AS_DELIVERED
  : {
      statusMs: 500,
      modelsMs: 500,
      limits: { probeTimeoutMs: 2_500, readTimeoutMs: 3_500, pauseMs: 2_000 },
    };

/** Two connections: four calls at once find the pool empty. */
const SMALL_POOL = {
  MLFLOW_SQLALCHEMYSTORE_POOL_SIZE: '1',
  MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW: '1',
};

jest.setTimeout(1_200_000);

describe('the plugin before a real MLflow', () => {
  const matrix = new FaultMatrix(columns);
  const stops: (() => Promise<void> | void)[] = [];

  /** A server on that database, with a road to it that can be closed. */
  async function startServer(postgres: RealPostgres) {
    const road = await TcpProxy.start(postgres.url);
    stops.unshift(() => road.close());
    const uri = new URL(postgres.url);
    uri.host = `127.0.0.1:${road.port}`;
    const mlflow = await RealMlflow.start({
      backendStoreUri: uri.href.replace(/^\w+:/, 'postgresql+psycopg2:'),
      environment: async () => SMALL_POOL,
    });
    stops.unshift(() => mlflow.stop());
    return { mlflow, road };
  }

  beforeAll(async () => {
    const postgres = RealPostgres.create();
    stops.unshift(() => postgres.drop());
    const first = await startServer(postgres);
    await register(first.mlflow);
    const [front, otherFront] = await Promise.all(
      [1, 2].map(() => CountingProxy.start(first.mlflow.address)),
    );
    stops.unshift(
      () => front.stop(),
      () => otherFront.stop(),
    );
    const knex = createKnex({ client: 'pg', connection: postgres.url.href });
    stops.unshift(() => knex.destroy());
    const [page, otherPage] = await startPages(
      [
        { name: 'one', address: front.address },
        { name: 'other', address: otherFront.address },
      ],
      patience,
    );
    const [paceMs, otherPaceMs] = await Promise.all([
      warmUp(page),
      warmUp(otherPage),
    ]);

    const tryAtFirst = async (...faults: Fault[]) => {
      for (const fault of faults) {
        const place = { page, road: front, patience, paceMs };
        matrix.add(fault.name, await tryFault(fault, place));
      }
    };
    const startSecond = async () => {
      const second = await startServer(postgres);
      const place = {
        ...{ page: otherPage, road: otherFront, patience },
        paceMs: otherPaceMs,
      };
      const cold = coldDatabase(second);
      matrix.add(cold.name, await tryFault(cold, place));
      return second;
    };
    const [second] = await Promise.all([
      startSecond(),
      tryAtFirst(slow, stoppedDatabase(first.road)),
    ]);
    // What empties the pool of one holds up the other, too.
    await tryAtFirst(emptyPool(knex), killed(first.mlflow, second.mlflow));
  });

  afterAll(async () => {
    process.stdout.write(`${matrix}\n`);
    for (const stop of stops) {
      await stop();
    }
  });

  it.each([
    'the server is slow',
    'the database is stopped',
    'the database is stopped, cold',
    'the connection pool is used up',
    'the server is killed',
  ])('shows what is true when %s, and recovers', fault => {
    expect(matrix.wrong(fault)).toEqual([]);
  });
});

async function register(mlflow: RealMlflow): Promise<void> {
  const tags = [{ key: 'owner', value: 'risk' }];
  const source = 's3://models/any';
  for (const name of [MODEL, ...OTHER_MODELS]) {
    await mlflow.write('registered-models/create', { name, tags });
    await mlflow.write('model-versions/create', { name, source });
    await mlflow.write('model-versions/create', { name, source });
    const champion = { name, alias: 'champion', version: '1' };
    await mlflow.write('registered-models/alias', champion);
  }
}
