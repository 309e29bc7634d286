import { PollPlan } from './PollPlanStore';
import { isDue, planPoll, turnMs } from './planPoll';

const options = { intervalMs: 60_000, now: 1_000_000, random: 0 };
const plan: PollPlan = {
  instance: 'fraud-prod',
  workspace: '',
  nextAt: 0,
  restUntil: 0,
  waitMs: 60_000,
  failures: 0,
};

describe('planPoll', () => {
  it('looks again after the interval, some instances a little sooner', () => {
    const outcome = { durationMs: 500 };
    const began = 999_500;

    expect(planPoll(plan, outcome, options).nextAt).toBe(began + 57_000);
    expect(planPoll(plan, outcome, { ...options, random: 1 }).nextAt).toBe(
      began + 51_000,
    );
  });

  it('leaves a look the time to wait for its turn', () => {
    const { nextAt } = planPoll(plan, { durationMs: 500 }, options);

    expect(nextAt + turnMs(60_000)).toBe(999_500 + 60_000);
  });

  it('spends no more than a quarter of the time on looking', () => {
    expect(planPoll(plan, { durationMs: 30_000 }, options)).toMatchObject({
      nextAt: 1_000_000 - 30_000 + 120_000 - turnMs(60_000),
      waitMs: 120_000,
    });
  });

  it('spends no more than that where webhooks ask for looks all the time', () => {
    const asked = { ...plan, askedAt: 1_000_000 };
    const next = planPoll(asked, { durationMs: 12_000 }, options);
    const began = 1_000_000 - 12_000;

    expect(isDue(next, began + 47_999)).toBe(false);
    expect(isDue(next, began + 48_000)).toBe(true);
  });

  it('leaves an instance in trouble in peace, though webhooks ask', () => {
    const asked = { ...plan, failures: 3, askedAt: 1_000_000 };
    const next = planPoll(asked, { failure: 'unreachable' }, options);

    expect(isDue(next, options.now + 400_000)).toBe(false);
    expect(isDue(next, next.nextAt)).toBe(true);
  });

  it('waits longer with each failure, up to a quarter of an hour, and is as before after a good look', () => {
    let next = plan;
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      next = planPoll(next, { failure: 'unreachable' }, options);
      return Math.ceil((next.nextAt - options.now) / 60_000);
    });

    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
    expect(next).toMatchObject({
      failures: 6,
      failure: 'unreachable',
      waitMs: 60_000,
    });
    const after = planPoll(next, { durationMs: 10 }, options);
    expect(after).toMatchObject({ failures: 0, nextAt: 1_056_990 });
    expect(after).not.toHaveProperty('failure');
  });
});

describe('isDue', () => {
  const asked = { ...plan, nextAt: 2_000, askedAt: 900 };

  it.each([
    ['not before its time', { ...plan, nextAt: 1_001 }, false],
    ['at its time', { ...plan, nextAt: 1_000 }, true],
    ['when a webhook asked', asked, true],
    ['not for webhooks before its rest', { ...asked, restUntil: 1_001 }, false],
    [
      'at its time, rest or not',
      { ...asked, restUntil: 1_001, nextAt: 9 },
      true,
    ],
  ])('looks %s', (_when, given, expected) => {
    expect(isDue(given, 1_000)).toBe(expected);
  });
});
