import { Observation } from '../observation/Observation';
import { PollPlan } from './PollPlanStore';
import { findGap } from './findGap';

const plan: PollPlan = {
  instance: 'fraud-prod',
  workspace: '',
  nextAt: 0,
  restUntil: 0,
  waitMs: 60_000,
  failures: 0,
};

const look = (startedAt: number, updatedAt = 7): Observation => ({
  startedAt,
  endedAt: startedAt + 100,
  models: new Map([['fraud', { createdAt: 7, updatedAt, aliases: new Map() }]]),
  hidden: new Map(),
});

const failing = {
  ...plan,
  restUntil: 50_000,
  failures: 2,
  failure: 'database-down',
};

describe('findGap', () => {
  it('finds none at the first look and between two that came in time', () => {
    expect(findGap(plan, undefined, look(0))).toBeUndefined();
    expect(findGap(plan, look(0), look(120_000))).toBeUndefined();
  });

  it('finds the time in which nobody looked', () => {
    expect(findGap(plan, look(0), look(120_001))).toEqual({
      instance: 'fraud-prod',
      workspace: '',
      model: '',
      modelCreatedAt: 0,
      kind: 'gap',
      notBefore: 0,
      notAfter: 120_101,
      source: 'poll',
      reason: 'poller-down',
    });
  });

  it('names what kept it from looking', () => {
    expect(findGap(failing, look(0), look(60_000))).toMatchObject({
      reason: 'database-down',
    });
  });

  it('tells a gap once, though the backend died before it planned anew', () => {
    expect(findGap(failing, look(50_000), look(110_000))).toBeUndefined();
  });

  it('notices that a database was put back, by times that went back', () => {
    expect(findGap(plan, look(0, 9), look(60_000, 8))).toMatchObject({
      reason: 'database-restored',
    });
  });
});
