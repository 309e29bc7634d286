import { HistoryRecord } from '../HistoryRecord';
import { Since } from '../reading/versionAt';
import { World, WorldState } from './World';

/** An alias that went to another version of its model, or away. */
export interface Move {
  model: string;
  /** Of the model, whatever it is called. */
  id: number;
  modelCreatedAt: number;
  alias: string;
  /** Nothing if it went away. */
  to?: string;
  at: number;
  /** It was so until then, under this name. */
  until: number;
  /** When it was to be seen. */
  shown: { from: number; until: number }[];
}

/** Every move in the past of a world, until a moment. */
export function movesIn(world: World, end: number): Move[] {
  const moves: Move[] = [];
  let open: Move[] = [];
  const states = world.states.filter(({ since }) => since <= end);
  for (const [index, state] of states.entries()) {
    const from = state.since;
    const until = states[index + 1]?.since ?? end;
    const made = movesTo(state, states[index - 1]);
    moves.push(...made);
    open = [...open, ...made].filter(move => isSo(state, move));
    for (const move of open) {
      move.until = until;
      if (!state.running || state.revoked.has(move.model)) {
        continue;
      }
      const last = move.shown.at(-1);
      if (last?.until === from) {
        last.until = until;
      } else {
        move.shown.push({ from, until });
      }
    }
  }
  return moves;
}

function movesTo(state: WorldState, before: WorldState | undefined): Move[] {
  return [...state.models].flatMap(([model, { id, createdAt, aliases }]) => {
    const earlier = [...(before?.models.values() ?? [])].find(
      one => one.id === id,
    )?.aliases;
    const names = new Set([...aliases.keys(), ...(earlier?.keys() ?? [])]);
    const at = state.since;
    return [...names]
      .filter(alias => aliases.get(alias) !== earlier?.get(alias))
      .map(alias => ({
        ...{ model, id, modelCreatedAt: createdAt },
        ...{ alias, to: aliases.get(alias) },
        ...{ at, until: at, shown: [] },
      }));
  });
}

function isSo({ models }: WorldState, { model, id, alias, to }: Move): boolean {
  const now = models.get(model);
  return now?.id === id && now.aliases.get(alias) === to;
}

/** The longest time for which it was to be seen without a gap being recorded. */
export function longestShown(gaps: readonly Since[], { shown }: Move): number {
  const lengths = shown.map(({ from, until }) => {
    let start = from;
    let longest = 0;
    for (const { notBefore = -Infinity, notAfter } of gaps) {
      longest = Math.max(longest, Math.min(until, notBefore) - start);
      start = Math.max(start, notAfter);
    }
    return Math.max(longest, until - start);
  });
  return Math.max(0, ...lengths);
}

/** How long it was still to be seen from a moment on, without a gap. */
export function shownFrom(
  moment: number,
  gaps: readonly Since[],
  { shown }: Move,
): number {
  const span = shown.find(
    ({ from, until }) => from <= moment && moment <= until,
  );
  const gap = gaps.find(({ notAfter }) => notAfter >= moment);
  const { notBefore = -Infinity } = gap ?? { notBefore: Infinity };
  return Math.min(span?.until ?? 0, notBefore) - moment;
}

/** Whether a record tells of this very move. */
export function isSeen(records: readonly HistoryRecord[], move: Move): boolean {
  return records.some(
    ({ kind, alias, to, notBefore = -Infinity, notAfter }) =>
      kind !== 'attempted' &&
      alias === move.alias &&
      to === move.to &&
      notBefore <= move.at &&
      move.at <= notAfter,
  );
}

/** Whether the history has the alias there at some time while it was so. */
export function isKnown(
  records: readonly HistoryRecord[],
  move: Move,
): boolean {
  const steps = records.filter(
    ({ kind, alias }) => alias === move.alias || kind === 'model-seen',
  );
  return steps.some(({ to, kind, notBefore = -Infinity }, index) => {
    const version = kind === 'model-seen' ? undefined : to;
    const end = steps[index + 1]?.notAfter ?? Infinity;
    return version === move.to && notBefore <= move.until && end >= move.at;
  });
}
