import { Observation, ObservedModel, seenAt } from './Observation';

/**
 * Leaves models that a promotion is changing as they were: the promotion
 * records what it did and saw itself, with the person and to the millisecond.
 */
export function keepLeased(
  observation: Observation,
  previous: Observation | undefined,
  leased: readonly string[],
): Observation {
  const kept = new Map<string, ObservedModel>();
  for (const name of leased) {
    const model = previous?.models.get(name);
    if (model) {
      kept.set(name, { ...model, readAt: seenAt(previous, model) });
    }
  }
  const created = new Set([...kept.values()].map(({ createdAt }) => createdAt));
  const isNewNameOfKept = (name: string, { createdAt }: ObservedModel) =>
    !previous?.models.has(name) && created.has(createdAt);
  return {
    ...observation,
    models: new Map([
      ...[...observation.models].filter(
        ([name, model]) => !isNewNameOfKept(name, model),
      ),
      ...kept,
    ]),
    hidden: new Map(
      [...observation.hidden].filter(([name]) => !kept.has(name)),
    ),
  };
}
