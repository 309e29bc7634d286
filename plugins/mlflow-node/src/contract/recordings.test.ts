import { FakeMlflow, LoopbackServer, fakeFaults } from '../testUtils';
import {
  Exchange,
  recordedVersions,
  recordings,
} from '../testUtils/recordings';
import { ask } from './recorded/ask';
import { Outcome, comparable } from './recorded/comparable';
import {
  guardedAdmin,
  makeGuardedWorld,
  showExperiment,
} from './recorded/guardedWorld';
import { makeWorld } from './recorded/world';

const RECEIVER = 'http://receiver.test';

/** In the order in which they were recorded. */
const TOPICS = [
  ...['names', 'alias', 'registry', 'runs', 'experiments', 'capability'],
  ...['errors', 'lifecycle', 'webhooks', 'faults'],
];
/** MLflow 2 knows no webhooks. */
const topicsOf = (version: string) =>
  TOPICS.filter(topic => topic !== 'webhooks' || !version.startsWith('2.'));

type Change = (mlflow: FakeMlflow) => void | Promise<void>;

/** What was done between two recorded calls, and not recorded. */
const unrecorded: Record<string, Change> = {
  'before rename': ({ registry }) =>
    registry.setAlias('fraud-model', 'champion', '1'),
  'recreated: aliases gone, new creation_timestamp': ({ registry }) => {
    registry.createModel('fraud-model-2');
  },
  'run get as viewer (READ experiment)': showExperiment,
  'QueuePool exhausted: search': mlflow => {
    mlflow.fault = fakeFaults.poolExhausted(mlflow);
  },
  'DB down: search first after stop': mlflow => {
    mlflow.fault = fakeFaults.databaseDown(mlflow);
  },
};

/** Is not played: a worker that opens its stores when the database is down. */
const COLD = ['2.22.5 DB down: runs/search', '3.7.0 DB down: runs/search'];
/** Nor are grants that deny, which the portal does not ask for. */
const isPlayed = (version: string, { name }: Exchange) =>
  !COLD.includes(`${version} ${name}`) && !name.includes('with DENY');

async function compare(
  mlflow: FakeMlflow,
  exchanges: readonly Exchange[],
): Promise<void> {
  for (const { name, request, response } of exchanges) {
    await unrecorded[name]?.(mlflow);
    const { status, headers, body } = response;
    const recorded: Outcome = { status, type: headers['content-type'], body };
    const played = await ask(mlflow, request);
    expect({ name, ...comparable(played) }).toEqual({
      name,
      ...comparable(recorded),
    });
  }
}

describe.each(recordedVersions)('a fake MLflow %s answers', version => {
  let mlflow: FakeMlflow;
  let receiver: LoopbackServer;

  beforeAll(async () => {
    mlflow = await FakeMlflow.start({ version });
    makeWorld(mlflow, Number(version.split('.')[0]));
    receiver = await LoopbackServer.start((_, response) => {
      response.end('receiver says 200');
    });
  });

  afterAll(async () => {
    await mlflow.stop();
    await receiver.stop();
  });

  // The topics go on from each other: the state of one is made by the last.
  it.each(topicsOf(version))('what was recorded, topic %s', async topic => {
    const exchanges = recordings(version, topic).filter(exchange =>
      isPlayed(version, exchange),
    );
    await expect(
      compare(
        mlflow,
        JSON.parse(
          JSON.stringify(exchanges).replaceAll(RECEIVER, receiver.address),
        ),
      ),
    ).resolves.toBeUndefined();
  });
});

describe('a fake MLflow 3.17.2 answers', () => {
  let mlflow: FakeMlflow;

  afterEach(() => mlflow.stop());

  it('what was recorded under a path and with a list of hosts', async () => {
    mlflow = await FakeMlflow.start({
      prefix: '/mlflow',
      allowedHosts: ['mlflow.example.com', 'mlflow.ml.svc:5000'],
    });
    makeWorld(mlflow, 3);
    mlflow.registry.setAlias("O'Brien", 'champion', '1');
    // Its run alone was not given another id in this recording.
    mlflow.registry.version("O'Brien", '1').runId =
      '0f2b9c9928514c78b01f3957fb02e8f9';
    const exchanges = recordings('3.17.2', 'static-prefix');
    await expect(compare(mlflow, exchanges)).resolves.toBeUndefined();
  });

  it('what was recorded with logins', async () => {
    mlflow = await FakeMlflow.start({ admin: guardedAdmin });
    await makeGuardedWorld(mlflow);
    const exchanges = recordings('3.17.2', 'basic-auth').filter(exchange =>
      isPlayed('3.17.2', exchange),
    );
    await expect(compare(mlflow, exchanges)).resolves.toBeUndefined();
  });
});
