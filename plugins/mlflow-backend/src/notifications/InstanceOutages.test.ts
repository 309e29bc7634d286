import { Knex } from 'knex';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { AliasHistory, PollPlanStore } from '../history';
import { InstanceOutages } from './InstanceOutages';

const MINUTE = 60_000;
const START = Date.parse('2026-11-21T10:00:00Z');

describe('InstanceOutages', () => {
  let knex: Knex;
  let outages: InstanceOutages;
  let names: string[];
  let now: number;

  beforeEach(async () => {
    knex = await memoryDatabase();
    names = ['fraud-prod'];
    now = START;
    outages = new InstanceOutages({
      client: knex,
      looks: new AliasHistory(knex).looks,
      plans: new PollPlanStore(knex),
      listInstances: async () => names.map(name => ({ name })),
      downAfterMs: 15 * MINUTE,
      intervalMs: MINUTE,
    });
    await new AliasHistory(knex).record({
      instance: 'fraud-prod',
      previous: undefined,
      observation: {
        startedAt: START - 5,
        endedAt: START,
        models: new Map(),
        hidden: new Map(),
      },
      events: [],
      recordedAt: START,
    });
  });

  afterEach(() => knex.destroy());

  /** What a look of the history leaves behind. */
  async function plan(failure: string | null, instance = 'fraud-prod') {
    await knex('poll_plans')
      .insert({
        instance,
        workspace: '',
        next_at: now + MINUTE,
        wait_ms: MINUTE,
        failures: failure === null ? 0 : 3,
        failure,
      })
      .onConflict(['instance', 'workspace'])
      .merge();
  }

  /** The titles of what there is to tell, which counts as told. */
  async function tell(): Promise<string[]> {
    const pending = await outages.collect(now);
    await outages.settle(pending.map(({ key }) => key));
    return pending.flatMap(({ notices }) => notices.map(({ title }) => title));
  }

  async function pass(minutes: number, failure: string | null) {
    const told: string[] = [];
    for (let minute = 0; minute < minutes; minute++) {
      await plan(failure);
      told.push(...(await tell()));
      now += MINUTE;
    }
    return told;
  }

  it('are told once they have lasted, and once more when they are over', async () => {
    expect(await pass(15, 'unreachable')).toEqual([]);
    expect(await pass(30, 'timeout')).toEqual([
      'The MLflow instance fraud-prod is down',
    ]);
    expect(await pass(5, null)).toEqual([
      'The MLflow instance fraud-prod answers again',
    ]);
    expect(await pass(20, 'database-down')).toHaveLength(1);
  });

  it('say when the instance answered last, and that it is back in the same place', async () => {
    await pass(15, 'unreachable');
    await plan('unreachable');
    const [down] = await outages.collect(now);
    await outages.settle([down.key]);
    await plan(null);
    const [up] = await outages.collect(now);

    expect(down.notices[0]).toMatchObject({
      description: expect.stringContaining('2026-11-21 10:00 UTC'),
      severity: 'high',
      instance: 'fraud-prod',
    });
    expect(down.notices[0].model).toBeUndefined();
    expect(up.notices[0]).toMatchObject({
      scope: down.notices[0].scope,
      severity: 'low',
    });
  });

  it('are told again where nobody could be told', async () => {
    await pass(15, 'unreachable');
    await plan('unreachable');

    const first = await outages.collect(now);

    await expect(outages.collect(now)).resolves.toEqual(first);
    expect(first).toHaveLength(1);
  });

  it.each([
    ['a restart', () => pass(10, 'unreachable')],
    ['a refused login', () => pass(60, 'auth-required')],
    ['trouble of the portal', () => pass(60, 'not-recorded')],
  ])('are none for %s', async (_, happen) => {
    expect([...(await happen()), ...(await pass(10, null))]).toEqual([]);
  });

  it('are none while the portal does not look', async () => {
    await pass(5, 'unreachable');
    now += 60 * MINUTE;

    await expect(tell()).resolves.toEqual([]);
  });

  it('are none of an instance that never answered', async () => {
    names.push('new-prod');
    const told = [];
    for (let minute = 0; minute < 30; minute++) {
      await plan(null);
      await plan('unreachable', 'new-prod');
      told.push(...(await tell()));
      now += MINUTE;
    }

    expect(told).toEqual([]);
  });

  it('are forgotten with their instance', async () => {
    await pass(20, 'unreachable');
    names = [];

    await tell();

    await expect(knex('instance_outages').select()).resolves.toEqual([]);
  });
});
