import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gapChain } from './HistoryRecord';
import { BackendProcess } from './__testUtils__/processes/BackendProcess';
import { Barrier } from './__testUtils__/processes/Barrier';
import {
  CREATED_AT,
  MovingRegistries,
} from './__testUtils__/processes/MovingRegistries';
import { holdAgainstLog } from './__testUtils__/processes/holdAgainstLog';
import { HistoryAudit } from './audit/HistoryAudit';
import { HistoryStore } from './store/HistoryStore';

/** The shortest that the configuration allows. */
const INTERVAL_MS = 10_000;
const SLACK_MS = 1_500;
/** Of killing backends at random; none if not set. */
const MINUTES = Number(process.env.HISTORY_PROCESSES_MINUTES ?? 0);

const [ASKING, WRITING, PLANNING, IDLE] = [
  'dies-while-asking',
  'dies-while-writing',
  'dies-before-planning',
  'dies-idle',
];

jest.setTimeout((MINUTES + 4) * 60_000);

describe('two backends on one database', () => {
  const databases = TestDatabases.create({
    ids: ['POSTGRES_14'],
    disableDocker: true,
  });
  /** Many stay so long that they must be seen, just. */
  const anyPause = () =>
    (Math.random() < 0.6 ? 12_000 : 0) + 3_000 * Math.random();
  let pause = anyPause;
  const registries = new MovingRegistries({
    instances: [ASKING, WRITING, PLANNING, IDLE],
    pause: () => pause(),
  });
  let folder: string;
  let knex: Knex;
  let backends: BackendProcess[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'portal-backends-'));
    const { connection } = (await databases.init('POSTGRES_14')).client.config;
    // Where Backstage keeps the tables of the plugin.
    knex = createKnex({ client: 'pg', connection, searchPath: ['mlflow'] });
    backends = await Promise.all(
      ['first', 'second'].map(async name => {
        const instances = await registries.reachedBy(name);
        return new BackendProcess(name, {
          folder,
          config: {
            app: { baseUrl: 'http://127.0.0.1' },
            backend: {
              baseUrl: 'http://127.0.0.1',
              listen: { host: '127.0.0.1', port: 0 },
              database: {
                client: 'pg',
                connection,
                pluginDivisionMode: 'schema',
                ensureExists: false,
                ensureSchemaExists: true,
              },
            },
            mlflow: {
              instances,
              history: { interval: { milliseconds: INTERVAL_MS } },
            },
          },
        });
      }),
    );
  });

  afterAll(async () => {
    await Promise.all((backends ?? []).map(backend => backend.kill()));
    await registries.stop();
    await knex?.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  const passed = (milliseconds: number) =>
    new Promise(resolve => {
      setTimeout(resolve, milliseconds);
    });

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (!(await isSo())) {
      if (Date.now() > deadline) {
        throw new Error(`Only saw ${JSON.stringify(registries.looks)}`);
      }
      await passed(50);
    }
  }

  const looksAt = (instance: string) =>
    registries.looks.filter(look => look.instance === instance);

  it('lose nothing when one is killed, at whatever point of its work', async () => {
    const [first, second] = backends;
    await first.start();
    const barrier = await Barrier.raise(knex, [
      `after insert on model_history for each row when (new.instance = '${WRITING}')`,
      `before update on poll_plans for each row when (new.instance = '${PLANNING}' and new.claim is null)`,
    ]);
    registries.beforeAnswer = ({ instance, backend }) =>
      instance === ASKING && backend === 'first'
        ? new Promise(() => {})
        : Promise.resolve();
    const secondStarts = second.start();

    await until(
      async () =>
        (await barrier.count()) === 2 &&
        looksAt(ASKING).length === 1 &&
        looksAt(IDLE)[0]?.endedAt !== undefined,
    );
    await secondStarts;
    await first.kill();
    for (const look of [...looksAt(WRITING), ...looksAt(PLANNING)]) {
      // It had its answer, and waits at the barrier.
      look.endedAt = undefined;
    }
    await barrier.remove();
    registries.beforeAnswer = async () => {};
    // Where nobody died in a look, this must be seen.
    pause = () => 3 * INTERVAL_MS;
    registries.moveAll();
    const seenFrom = Date.now() + 1.8 * INTERVAL_MS;
    await first.start();
    await until(
      () =>
        looksAt(IDLE).some(
          ({ startedAt, endedAt }) => endedAt && startedAt > seenFrom,
        ) &&
        registries.options.instances.every(
          instance =>
            looksAt(instance).filter(({ endedAt }) => endedAt).length >= 2 &&
            looksAt(instance).length >= 3,
        ),
    );

    // Nothing that it had begun is in the way of the others.
    await expect(
      knex('poll_plans')
        .whereNotNull('claimed_until')
        .where('claimed_until', '<', Date.now()),
    ).resolves.toEqual([]);
  });

  it('tell what was, each look once, and what they could not see', async () => {
    pause = anyPause;
    const endsAt = Date.now() + MINUTES * 60_000;
    while (Date.now() < endsAt) {
      const backend = backends[Math.floor(Math.random() * backends.length)];
      await passed(Math.random() * 15_000);
      await backend.kill();
      // Now and then it is away for longer, or both of them are.
      await passed(Math.random() < 0.3 ? Math.random() * 40_000 : 0);
      await backend.start();
    }
    // A look that is under way may still be written down.
    await passed(SLACK_MS);

    const store = new HistoryStore(knex);
    const lives = backends.flatMap(({ name, lives: own }) =>
      own.map(life => ({ backend: name, ...life })),
    );
    const deaths = lives.filter(({ to }) => to < Infinity).length;
    let lasting = 0;
    for (const instance of registries.options.instances) {
      const gaps = await store.readChain(gapChain(instance));
      const verdict = holdAgainstLog(instance, registries, {
        records: await store.readChain({
          instance,
          workspace: '',
          model: 'fraud',
          modelCreatedAt: CREATED_AT,
        }),
        ...{ gaps, lives },
        intervalMs: INTERVAL_MS,
        apartMs: 0.85 * INTERVAL_MS,
        takeoverMs: INTERVAL_MS,
        slackMs: SLACK_MS,
      });
      lasting += verdict.lasting;
      const seconds = verdict.takeovers.map(ms => (ms / 1_000).toFixed(1));
      process.stdout.write(
        `Backends: ${instance}: ${deaths} killed, ${verdict.looks} looks, ${verdict.moves} moves of which ${verdict.lasting} had to be seen, ${gaps.length} gaps, dead looks taken over after [${seconds}] s\n`,
      );
      expect({ instance, problems: verdict.problems }).toEqual({
        instance,
        problems: [],
      });
    }
    expect(lasting).toBeGreaterThan(0);
    const { broken, digest } = await new HistoryAudit(store).verify(Date.now());
    expect(broken).toEqual([]);
    expect(digest.records).toBeGreaterThan(0);
  });
});
