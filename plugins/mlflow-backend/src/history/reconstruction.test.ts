import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { AliasHistory } from './AliasHistory';
import { HistoryPoller } from './HistoryPoller';
import { HistoryReader } from './HistoryReader';
import { PollPlan, PollPlanStore } from './PollPlanStore';
import { World } from './__testUtils__/World';
import { clientOfWorld } from './__testUtils__/clientOfWorld';
import { happenings } from './__testUtils__/happenings';
import { RecordedLook, holdAgainst, missed } from './__testUtils__/holdAgainst';

const INTERVAL_MS = 60_000;
const DURATION_MS = 40 * INTERVAL_MS;
/** Two looks are never further apart without a gap being recorded. */
const RESOLUTION_MS = 2 * INTERVAL_MS + 5_000;
/** Nothing between two looks in time can be missed that lasted through both. */
const CLOSE_MS = 1.5 * INTERVAL_MS;
const WORLDS = Number(process.env.HISTORY_WORLDS ?? 25);
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
  beforeAll(async () => {
    knex = await memoryDatabase();
  });
  afterAll(() => knex.destroy());

  /** Lets a world happen while the portal looks at it as well as it can. */
  async function watch(
    plan: ConstructorParameters<typeof World>[0],
    turnsToTake: readonly string[],
  ) {
    await knex('model_history').delete();
    await knex('registry_looks').delete();
    await knex('poll_plans').delete();
    const world = new World(plan);
    const history = new AliasHistory(knex);
    const plans = new PollPlanStore(knex);
    const looks: RecordedLook[] = [];
    let turn = '';
    const poller = new HistoryPoller({
      history: Object.assign(Object.create(history), {
        async record(options: Parameters<AliasHistory['record']>[0]) {
          if (turn === 'killed-before-commit') {
            throw new Error('killed');
          }
          const recorded = await history.record(options);
          looks.push(options.observation);
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
      listInstances: async () => [
        {
          name: 'fraud-prod',
          baseUrl: 'http://127.0.0.1',
          origin: 'config',
          owners: [],
          credentials: async () => undefined,
        },
      ],
      clientOf: () => clientOfWorld(world),
      logger: mockServices.logger.mock(),
      intervalMs: INTERVAL_MS,
      now: () => world.now,
      random: () => 1,
    });
    for (turn of turnsToTake) {
      if (turn !== 'not-running') {
        await poller.poll();
      }
      world.advance(INTERVAL_MS - (world.now % INTERVAL_MS));
    }
    return { world, looks, reader: new HistoryReader(history) };
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
      { numRuns: WORLDS, endOnFailure: true },
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
});
