import fc from 'fast-check';
import { Knex } from 'knex';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { WORLD_SEED } from '../__testUtils__/worldSeed';
import { DeliveryStore } from '../webhooks';
import { Happening, World } from './__testUtils__/World';
import { happenings } from './__testUtils__/happenings';
import { holdAgainst } from './__testUtils__/holdAgainst';
import {
  isKnown,
  isSeen,
  longestShown,
  movesIn,
  shownFrom,
} from './__testUtils__/moves';
import { pollerOfWorld } from './__testUtils__/pollerOfWorld';
import { PollPlanStore } from './polling/PollPlanStore';
import { turnMs } from './polling/planPoll';
import { HistoryReader } from './reading/HistoryReader';
import { AliasHistory } from './store/AliasHistory';

const INTERVAL_MS = 60_000;
const DURATION_MS = 20 * INTERVAL_MS;
/** A look takes a while; what it shows of a model may be from its beginning. */
const LOOK_MS = 1_000;
/** A look that a webhook asks for may wait for another one with its rest, and for its turn. */
const ASKED_MS = turnMs(INTERVAL_MS) + 3 * LOOK_MS;
const RESOLUTION_MS = 2 * INTERVAL_MS + 5_000;
const WORLDS = Number(process.env.WEBHOOK_WORLDS ?? 15);
const RATES = [0, 25, 50, 75, 100];
/** What MLflow sends webhooks of, among the happenings of a world. */
const TOLD: Happening['what'][] = ['create', 'set', 'remove'];

jest.setTimeout(3_600_000);

/** What becomes of each webhook, in turn. */
const fates = fc.array(
  fc.record({
    /** Delivered if it is below the rate. */
    luck: fc.integer({ min: 0, max: 99 }),
    delayMs: fc.oneof(
      { weight: 4, arbitrary: fc.nat(500) },
      { weight: 1, arbitrary: fc.nat(5 * INTERVAL_MS) },
    ),
    /** It is delivered once more, so much later. */
    againMs: fc.option(fc.nat(INTERVAL_MS), { freq: 5 }),
  }),
  { minLength: 50, maxLength: 50 },
);

const questions = fc.array(
  fc.record({
    model: fc.constantFrom('churn', 'fraud', 'price'),
    alias: fc.constantFrom('champion', 'challenger'),
    at: fc.integer({ min: 0, max: DURATION_MS }),
  }),
  { minLength: 40, maxLength: 40 },
);

describe('the history of a world whose webhooks may be lost', () => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await memoryDatabase();
  });
  afterAll(() => knex.destroy());

  /** Lets a world happen while the portal looks, and hears of it. */
  async function watch(options: {
    plan: ConstructorParameters<typeof World>[0];
    deliveries: readonly { at: number; id: string }[];
    jitter: number;
  }) {
    for (const table of [
      'model_history',
      'registry_looks',
      'poll_plans',
      'webhook_deliveries',
    ]) {
      await knex(table).delete();
    }
    const world = new World(options.plan);
    const history = new AliasHistory(knex);
    const plans = new PollPlanStore(knex);
    const deliveries = new DeliveryStore(knex);
    const poller = pollerOfWorld(world, {
      ...{ history, plans, intervalMs: INTERVAL_MS },
      random: () => options.jitter,
    });
    const turn = turnMs(INTERVAL_MS);
    const waiting = [...options.deliveries];
    let lastTurnAt = -turn;
    let firstLookAt: number | undefined;
    while (world.now < DURATION_MS) {
      const plan = await plans.find('fraud-prod');
      const dueAt = plan?.askedAt === undefined ? plan?.nextAt ?? 0 : world.now;
      const turnAt = Math.max(
        Math.ceil(Math.max(dueAt, world.now) / turn) * turn,
        lastTurnAt + turn,
      );
      const [next] = waiting;
      if (next && next.at < turnAt) {
        waiting.shift();
        const isBusy = next.at < world.now;
        world.advance(Math.max(0, next.at - world.now));
        if (await deliveries.accept('fraud-prod', next.id, world.now)) {
          await plans.ask('fraud-prod', world.now);
        }
        if (!isBusy) {
          await poller.poll();
        }
      } else {
        world.advance(turnAt - world.now);
        lastTurnAt = turnAt;
        await poller.poll();
      }
      const first = await history.looks.find('fraud-prod');
      firstLookAt ??= first?.observation.endedAt;
    }
    const plan = await plans.find('fraud-prod');
    const look = await history.looks.find('fraud-prod');
    const seenUntil = look?.observation.startedAt ?? 0;
    return {
      world,
      reader: new HistoryReader(history),
      // No gap is known for one before the first look, or before it is over.
      start: firstLookAt ?? DURATION_MS,
      end: plan?.failures ? seenUntil : DURATION_MS,
    };
  }

  it('misses no move that lasted longer than an interval or was told of in time, and tells nothing wrong', async () => {
    const tally = new Map(
      RATES.map(rate => [rate, { long: 0, short: 0, told: 0, seen: 0 }]),
    );
    await fc.assert(
      fc.asyncProperty(
        happenings(DURATION_MS),
        fc.constantFrom(...RATES),
        fates,
        fc.constantFrom(0, 0.5, 1),
        questions,
        async (plan, rate, fatesInTurn, jitter, asked) => {
          const deliveries = plan
            .filter(({ happening }) => TOLD.includes(happening.what))
            .flatMap(({ at }, index) => {
              const fate = fatesInTurn[index % fatesInTurn.length];
              const first = at + fate.delayMs;
              const all = [first, first + (fate.againMs ?? 0)];
              return fate.luck < rate
                ? all.map(each => ({ at: each, id: `${index}`, moveAt: at }))
                : [];
            })
            .sort((one, other) => one.at - other.at);
          const { world, reader, start, end } = await watch({
            ...{ plan, deliveries, jitter },
          });

          for (const question of asked) {
            const answer = await reader.versionAt('fraud-prod', question);
            const problem = holdAgainst(world, question, answer, RESOLUTION_MS);
            expect({ question, answer, problem }).toMatchObject({
              problem: undefined,
            });
          }
          const counts = tally.get(rate)!;
          const ids = deliveries.map(({ id }) => id);
          for (const move of movesIn(world, end)) {
            const read = await reader.read('fraud-prod', move.model);
            const records = read.records.filter(
              ({ modelCreatedAt }) => modelCreatedAt === move.modelCreatedAt,
            );
            const gaps = [{ notAfter: start }, ...read.gaps];
            const isLong = longestShown(gaps, move) > INTERVAL_MS + LOOK_MS;
            // A delivery that comes again asks for nothing.
            const isTold = deliveries
              .filter(({ id }, index) => ids.indexOf(id) === index)
              .filter(({ moveAt }) => moveAt === move.at)
              .some(({ at }) => shownFrom(at, gaps, move) > ASKED_MS);
            const isLost = (isLong || isTold) && !isKnown(records, move);
            expect({ move, isTold, isLost }).toMatchObject({ isLost: false });
            counts.long += isLong ? 1 : 0;
            counts.short += isLong ? 0 : 1;
            counts.told += !isLong && isTold ? 1 : 0;
            counts.seen += !isLong && isSeen(records, move) ? 1 : 0;
          }
        },
      ),
      // Making a failing world smaller takes minutes; it is printed as it is.
      { numRuns: WORLDS, endOnFailure: true, seed: WORLD_SEED },
    );
    for (const [rate, { long, short, told, seen }] of tally) {
      process.stdout.write(
        `History, ${rate} % of webhooks delivered: ${long} of ${long} moves longer than an interval known; ${seen} of ${short} shorter ones seen, of ${told} told in time none is unknown\n`,
      );
    }
    const all = [...tally.values()];
    expect(Math.max(...all.map(({ long }) => long))).toBeGreaterThan(0);
  });
});
