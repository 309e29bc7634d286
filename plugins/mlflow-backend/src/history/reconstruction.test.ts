import fc from 'fast-check';
import { Knex } from 'knex';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { WORLD_SEED } from '../__testUtils__/worldSeed';
import { World } from './__testUtils__/World';
import { createKeyPair, keysOf } from './__testUtils__/checkpointKeys';
import { happenings } from './__testUtils__/happenings';
import { RecordedLook, holdAgainst, missed } from './__testUtils__/holdAgainst';
import { pollerOfWorld } from './__testUtils__/pollerOfWorld';
import { HistoryAudit } from './audit/HistoryAudit';
import { PollPlan, PollPlanStore } from './polling/PollPlanStore';
import { HistoryReader } from './reading/HistoryReader';
import { HistoryRetention } from './retention/HistoryRetention';
import { AliasHistory } from './store/AliasHistory';
import { CheckpointStore } from './store/CheckpointStore';

const INTERVAL_MS = 60_000;
const DURATION_MS = 40 * INTERVAL_MS;
/** Two looks are never further apart without a gap being recorded. */
const RESOLUTION_MS = 2 * INTERVAL_MS + 5_000;
/** Nothing between two looks in time can be missed that lasted through both. */
const CLOSE_MS = 1.5 * INTERVAL_MS;
const WORLDS = Number(process.env.HISTORY_WORLDS ?? 25);
const RETAINED_WORLDS = Math.ceil(WORLDS / 5);
const QUESTIONS = 60;

jest.setTimeout(600_000);

/** What becomes of one turn of the poller. */
const turns = fc.array(
  fc.oneof(
    { weight: 40, arbitrary: fc.constant('good' as const) },
    fc.constantFrom(
      'not-running' as const,
      'killed-before-commit' as const,
      'killed-after-commit' as const,
    ),
  ),
  { minLength: 40, maxLength: 40 },
);

/** How long records are kept, where retention runs after a turn. */
const retentions = fc.array(
  fc.option(fc.integer({ min: 0, max: DURATION_MS }), { freq: 15 }),
  { minLength: 40, maxLength: 40 },
);

const questions = fc.array(
  fc.record({
    model: fc.constantFrom('churn', 'fraud', 'price'),
    alias: fc.constantFrom('champion', 'challenger'),
    at: fc.integer({ min: 0, max: DURATION_MS }),
  }),
  { minLength: QUESTIONS, maxLength: QUESTIONS },
);

describe('the history of a random world', () => {
  let knex: Knex;
  /** From which nothing is ever removed. */
  let everything: Knex;
  beforeAll(async () => {
    knex = await memoryDatabase();
    everything = await memoryDatabase();
  });
  afterAll(() => Promise.all([knex.destroy(), everything.destroy()]));

  const keys = keysOf({ checkpointKey: createKeyPair().privateKey });

  /** Lets a world happen while the portal looks at it as well as it can. */
  async function watch(
    plan: ConstructorParameters<typeof World>[0],
    turnsToTake: readonly string[],
    retentionsToRun: readonly (number | null)[] = [],
  ) {
    for (const database of [knex, everything]) {
      await database('model_history').delete();
      await database('history_checkpoints').delete();
      await database('registry_looks').delete();
      await database('poll_plans').delete();
    }
    const world = new World(plan);
    const history = new AliasHistory(knex);
    const whole = new AliasHistory(everything);
    const plans = new PollPlanStore(knex);
    const looks: RecordedLook[] = [];
    let turn = '';
    const poller = pollerOfWorld(world, {
      history: Object.assign(Object.create(history), {
        async record(options: Parameters<AliasHistory['record']>[0]) {
          if (turn === 'killed-before-commit') {
            throw new Error('killed');
          }
          const recorded = await history.record(options);
          looks.push(options.observation);
          const previous = await whole.looks.find(options.instance);
          await whole.record({ ...options, previous });
          if (turn === 'killed-after-commit') {
            throw new Error('killed');
          }
          return recorded;
        },
      }) as AliasHistory,
      plans: Object.assign(Object.create(plans), {
        save: async (next: PollPlan, claim: string) =>
          turn.startsWith('killed') || plans.save(next, claim),
      }) as PollPlanStore,
      intervalMs: INTERVAL_MS,
      random: () => 1,
    });
    let checkpoints = 0;
    for (const [index, next] of turnsToTake.entries()) {
      turn = next;
      if (turn !== 'not-running') {
        await poller.poll();
      }
      const retentionMs = retentionsToRun[index] ?? undefined;
      if (retentionMs !== undefined) {
        const retention = new HistoryRetention({
          ...{ records: history.records, keys, retentionMs },
          checkpoints: new CheckpointStore(knex),
        });
        for await (const cut of retention.run(world.now)) {
          expect(cut).toHaveProperty('checkpoint');
          checkpoints += 1;
        }
      }
      world.advance(INTERVAL_MS - (world.now % INTERVAL_MS));
    }
    return {
      ...{ world, looks, checkpoints, history, whole },
      reader: new HistoryReader(history),
    };
  }

  it('gives no wrong answer, and says "unknown" only where nothing could be known', async () => {
    const tally = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        happenings(DURATION_MS),
        turns,
        questions,
        async (plan, turnsToTake, asked) => {
          const { world, looks, reader } = await watch(plan, turnsToTake);
          for (const question of asked) {
            const answer = await reader.versionAt('fraud-prod', question);
            const kind =
              answer.state === 'unknown' ? answer.because : answer.state;
            tally.set(kind, (tally.get(kind) ?? 0) + 1);
            const problem =
              holdAgainst(world, question, answer, RESOLUTION_MS) ??
              missed(world, question, answer, { looks, closeMs: CLOSE_MS });
            expect({ question, answer, problem }).toMatchObject({
              problem: undefined,
            });
          }
        },
      ),
      // Making a failing world smaller takes minutes; it is printed as it is.
      { numRuns: WORLDS, endOnFailure: true, seed: WORLD_SEED },
    );
    process.stdout.write(
      `History: ${WORLDS} random worlds of ${DURATION_MS / 60_000} minutes, ${[
        ...tally,
      ]
        .map(([state, n]) => `${n} x ${state}`)
        .join(', ')}; none wrong\n`,
    );
    expect(tally.get('version')).toBeGreaterThan(0);
    expect(tally.get('changed')).toBeGreaterThan(0);
  });

  it('is the same where old records were removed, but for what is said to be no longer kept', async () => {
    const tally = { same: 0, 'no-longer-kept': 0, checkpoints: 0 };
    await fc.assert(
      fc.asyncProperty(
        happenings(DURATION_MS),
        turns,
        retentions,
        questions,
        async (plan, turnsToTake, retentionsToRun, asked) => {
          const { world, history, whole, reader, checkpoints } = await watch(
            plan,
            turnsToTake,
            retentionsToRun,
          );
          tally.checkpoints += checkpoints;
          const complete = new HistoryReader(whole);
          for (const question of asked) {
            const { model, alias, at } = question;
            const answer = await reader.versionAt('fraud-prod', question);
            const isKept = !('keptSince' in answer);
            expect({
              question,
              answer: isKept ? answer : at <= answer.keptSince,
            }).toEqual({
              question,
              answer: isKept
                ? await complete.versionAt('fraud-prod', question)
                : true,
            });
            tally[isKept ? 'same' : 'no-longer-kept'] += 1;
            const [move, moveOfAll] = await Promise.all(
              [reader, complete].map(one =>
                one.lastMove('fraud-prod', model, alias),
              ),
            );
            expect(move).toEqual(moveOfAll);
          }
          const { digest, broken } = await new HistoryAudit(
            history.records,
            keys,
          ).verify(world.now + 1);
          const { root } = (
            await new HistoryAudit(whole.records).verify(world.now + 1)
          ).digest;
          expect({ broken, root: digest.root }).toEqual({ broken: [], root });
        },
      ),
      { numRuns: RETAINED_WORLDS, endOnFailure: true, seed: WORLD_SEED },
    );
    process.stdout.write(
      `History: ${RETAINED_WORLDS} random worlds with ${tally.checkpoints} checkpoints, ${tally.same} answers as without them, ${tally['no-longer-kept']} x no-longer-kept\n`,
    );
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(0);
  });
});
