import { PollPlan } from './PollPlanStore';

/** An instance in trouble is looked at seldom, but never given up. */
const MAXIMUM_WAIT_MS = 15 * 60_000;
/** Looking may take a quarter of the time, not more. */
const MAXIMUM_SHARE = 0.25;
/** So that the looks at many instances do not fall together. */
const JITTER = 0.1;
/** How often the pollers see which looks are due, in each interval. */
const TURNS = 20;

/** What became of a look. */
export type LookOutcome = { durationMs: number } | { failure: string };

/**
 * Whether it is time for a look. A webhook makes that earlier, but takes nothing
 * from the rest of an instance to which looks are much work, or that is in trouble.
 */
export function isDue(plan: PollPlan, now: number): boolean {
  const isAsked = plan.askedAt !== undefined && now >= plan.restUntil;
  return isAsked || now >= plan.nextAt;
}

/** Time from turn to turn of a poller, in milliseconds. */
export function turnMs(intervalMs: number): number {
  return intervalMs / TURNS;
}

/**
 * When to look again: so that looks begin no further apart than the interval,
 * later where a look takes long, and later with each failure.
 *
 * @param options - `now`, when the look ended; `random` from 0 to 1, for the
 * jitter.
 */
export function planPoll(
  previous: PollPlan,
  outcome: LookOutcome,
  options: { intervalMs: number; now: number; random: number },
): PollPlan {
  const { intervalMs, now, random } = options;
  const { instance, workspace, askedAt } = previous;
  const failed = 'failure' in outcome;
  const failures = failed ? previous.failures + 1 : 0;
  const waitMs = failed
    ? Math.min(intervalMs * 2 ** (failures - 1), MAXIMUM_WAIT_MS)
    : outcome.durationMs / MAXIMUM_SHARE;
  const planned = Math.max(waitMs, intervalMs);
  const beganAt = failed ? now : now - outcome.durationMs;
  // It may wait for its turn, and must be in time nevertheless.
  const early = turnMs(intervalMs) + JITTER * random * planned;
  const nextAt = Math.round(beganAt + planned - early);
  return {
    instance,
    workspace,
    nextAt,
    restUntil: failed ? nextAt : Math.round(beganAt + waitMs),
    // What was planned after the last good look is what a gap is told by.
    waitMs: failed ? previous.waitMs : Math.round(planned),
    failures,
    askedAt,
    ...(failed && { failure: outcome.failure }),
  };
}
