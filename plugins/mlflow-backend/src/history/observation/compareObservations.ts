import { DEFAULT_WORKSPACE, HistoryEvent } from '../HistoryRecord';
import { Observation, ObservedModel, seenAt } from './Observation';

/** What must have happened between two looks at an instance. */
export function compareObservations(
  instance: string,
  previous: Observation | undefined,
  next: Observation,
): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  const add = (
    model: string,
    { createdAt }: ObservedModel,
    notBefore: number | undefined,
    event: ModelEvent,
  ) =>
    events.push({
      instance,
      workspace: DEFAULT_WORKSPACE,
      model,
      modelCreatedAt: createdAt,
      ...event,
      notBefore,
      notAfter: next.endedAt,
      source: 'poll',
    });

  const renamed = renames(previous, next);
  for (const [name, before] of previous?.models ?? []) {
    if (next.hidden.has(name)) {
      add(name, before, seenAt(previous, before), { kind: 'model-hidden' });
    } else if (!isSame(before, next.models.get(name))) {
      add(name, before, seenAt(previous, before), departure(renamed.get(name)));
    }
  }
  for (const [name, before] of previous?.hidden ?? []) {
    if (isSame(before, next.models.get(name))) {
      add(name, before, previous?.startedAt, { kind: 'model-shown' });
    } else if (!next.hidden.has(name)) {
      add(name, before, before.lastSeenAt, departure(renamed.get(name)));
    }
  }
  const oldNames = new Map([...renamed].map(([from, to]) => [to, from]));
  for (const [name, after] of next.models) {
    const { before, at } = lastLook(previous, name, after);
    if (!before) {
      add(name, after, previous?.startedAt, {
        kind: 'model-seen',
        from: oldNames.get(name),
      });
    }
    for (const event of compareAliases(before?.aliases, after.aliases)) {
      add(name, after, at, event);
    }
  }
  return events;
}

type ModelEvent = Pick<HistoryEvent, 'kind' | 'alias' | 'from' | 'to'>;

function departure(to: string | undefined): ModelEvent {
  return { kind: to === undefined ? 'model-deleted' : 'model-renamed', to };
}

function isSame(one: ObservedModel, other: ObservedModel | undefined): boolean {
  return one.createdAt === other?.createdAt;
}

/** How the model was when it was last seen, and when that was. */
function lastLook(
  previous: Observation | undefined,
  name: string,
  model: ObservedModel,
): { before?: ObservedModel; at?: number } {
  const shown = previous?.models.get(name);
  if (shown && isSame(shown, model)) {
    return { before: shown, at: seenAt(previous, shown) };
  }
  const hidden = previous?.hidden.get(name);
  return hidden && isSame(hidden, model)
    ? { before: hidden, at: hidden.lastSeenAt }
    : {};
}

/** Without a look before, an alias may be as old as its model. */
function* compareAliases(
  before: ReadonlyMap<string, string> | undefined,
  after: ReadonlyMap<string, string>,
): Generator<ModelEvent> {
  for (const [alias, to] of after) {
    const from = before?.get(alias);
    if (before === undefined) {
      yield { kind: 'seen', alias, to };
    } else if (from === undefined) {
      yield { kind: 'set', alias, to };
    } else if (from !== to) {
      yield { kind: 'moved', alias, from, to };
    }
  }
  for (const [alias, from] of before ?? []) {
    if (!after.has(alias)) {
      yield { kind: 'removed', alias, from };
    }
  }
}

/**
 * New names of models that went away, where the time of creation leaves no
 * doubt: exactly one went and exactly one came with it.
 */
function renames(
  previous: Observation | undefined,
  next: Observation,
): Map<string, string> {
  const known = [...(previous?.models ?? []), ...(previous?.hidden ?? [])];
  const went = known.filter(
    ([name, model]) =>
      !isSame(model, next.models.get(name)) && !next.hidden.has(name),
  );
  const came = [...next.models].filter(
    ([name, model]) => lastLook(previous, name, model).before === undefined,
  );
  const newNames = new Map<string, string>();
  for (const [name, model] of went) {
    const same = came.filter(([, candidate]) => isSame(model, candidate));
    const twins = went.filter(([, candidate]) => isSame(model, candidate));
    if (same.length === 1 && twins.length === 1) {
      newNames.set(name, same[0][0]);
    }
  }
  return newNames;
}
