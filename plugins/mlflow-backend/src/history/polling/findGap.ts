import { HistoryEvent, gapChain } from '../HistoryRecord';
import { Observation } from '../observation/Observation';
import { PollPlan } from './PollPlanStore';

/** A look may come late by one more interval before that counts as a gap. */
const TOLERATED_WAITS = 2;

/** What kept the portal from knowing what happened between two looks, if anything. */
export function findGap(
  plan: PollPlan,
  previous: Observation | undefined,
  next: Observation,
): HistoryEvent | undefined {
  const reason = previous && reasonOf(plan, previous, next);
  return reason === undefined
    ? undefined
    : {
        ...gapChain(plan.instance),
        kind: 'gap',
        notBefore: previous?.startedAt,
        notAfter: next.endedAt,
        source: 'poll',
        reason,
      };
}

function reasonOf(
  plan: PollPlan,
  previous: Observation,
  next: Observation,
): string | undefined {
  if (wasRestored(previous, next)) {
    return 'database-restored';
  }
  const late =
    next.startedAt - previous.startedAt > TOLERATED_WAITS * plan.waitMs;
  // A backend that died after a look left the plan from before, whose gap is told.
  const isToldAlready = previous.startedAt >= plan.restUntil;
  if (plan.failures > 0 && !isToldAlready) {
    return plan.failure;
  }
  return late ? 'poller-down' : undefined;
}

/** MLflow's own times only go back when its database does. */
function wasRestored(previous: Observation, next: Observation): boolean {
  return [...previous.models].some(([name, before]) => {
    const after = next.models.get(name);
    return (
      after?.createdAt === before.createdAt &&
      after.updatedAt < before.updatedAt
    );
  });
}
