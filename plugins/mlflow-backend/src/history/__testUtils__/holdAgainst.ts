import { VersionAnswer } from '../reading/versionAt';
import { World, WorldModel } from './World';

/** One question to the history. */
export interface Question {
  model: string;
  alias: string;
  at: number;
}

/** A look that was recorded. */
export interface RecordedLook {
  startedAt: number;
  endedAt: number;
}

/**
 * What is wrong with an answer, if anything, by what really happened.
 *
 * @param resolutionMs - the history may miss what lasted shorter.
 */
export function holdAgainst(
  world: World,
  question: Question,
  answer: VersionAnswer,
  resolutionMs: number,
): string | undefined {
  const { model, alias, at } = question;
  const candidates = modelsOf(world, model, at);
  const had = (version: string | undefined, from: number, to: number) =>
    statesWithin(world, from, to).some(({ models }) =>
      candidates.some(candidate => {
        const seen = [...models].filter(
          ([name, { id, createdAt }]) =>
            id === candidate.id ||
            // Nothing that MLflow says tells such a model from the one before.
            (name === model && createdAt === candidate.createdAt),
        );
        return seen.length > 0
          ? seen.some(([, { aliases }]) => aliases.get(alias) === version)
          : version === undefined;
      }),
    );
  switch (answer.state) {
    case 'version':
    case 'none': {
      const version = answer.state === 'version' ? answer.version : undefined;
      const isTrue =
        had(version, at - resolutionMs, at) &&
        had(version, at, at + resolutionMs);
      return isTrue ? undefined : `it was not ${version}`;
    }
    case 'changed': {
      const { from, to, notBefore, notAfter } = answer;
      if (at < notBefore || at > notAfter) {
        return 'the interval is another one';
      }
      if (!had(from, notBefore - resolutionMs, at)) {
        return `it was not ${from} before`;
      }
      const became =
        had(to, at, notAfter) ||
        // Renamed, but not told from a twin: the old name has nothing either way.
        (to === undefined && wasGone(world, model, at, notAfter));
      return became ? undefined : `it did not become ${to}`;
    }
    case 'deleted': {
      const visible = constant(
        world,
        question,
        at - resolutionMs,
        at + resolutionMs,
      );
      return visible && 'it was there to be seen';
    }
    case 'renamed':
      // Another model may have the name by now, which the portal may not see.
      return namedSo(world, model).some(({ id }) =>
        world.states.some(
          ({ since, models }) =>
            since <= answer.notAfter && models.get(answer.to)?.id === id,
        ),
      )
        ? undefined
        : `the model was not called ${answer.to}`;
    default:
      return undefined;
  }
}

/**
 * What the history should have known, if anything: what was so through two
 * looks that are close enough, around the moment that was asked for.
 */
export function missed(
  world: World,
  question: Question,
  answer: VersionAnswer,
  { looks, closeMs }: { looks: readonly RecordedLook[]; closeMs: number },
): string | undefined {
  const before = looks.filter(({ endedAt }) => endedAt < question.at).at(-1);
  const after = looks.find(({ startedAt }) => startedAt > question.at);
  if (!before || !after || after.startedAt - before.startedAt > closeMs) {
    return undefined;
  }
  const known = constant(world, question, before.startedAt, after.endedAt);
  const said = answer.state === 'version' ? answer.version : answer.state;
  return known === undefined || known === said ? undefined : `it was ${known}`;
}

/** What the alias was all the time; nothing if it was several or was not to be seen. */
function constant(
  world: World,
  { model, alias }: Question,
  from: number,
  to: number,
): string | undefined {
  const states = statesWithin(world, from, to);
  const versions = new Set(
    states.map(({ models }) => models.get(model)?.aliases.get(alias) ?? 'none'),
  );
  const ids = new Set(states.map(({ models }) => models.get(model)?.id));
  const isVisible = states.every(
    ({ models, revoked }) => models.has(model) && !revoked.has(model),
  );
  return versions.size === 1 && ids.size === 1 && isVisible
    ? [...versions][0]
    : undefined;
}

/** Whether no model had the name at some moment of that time. */
function wasGone(world: World, name: string, from: number, to: number) {
  return statesWithin(world, from, to).some(({ models }) => !models.has(name));
}

function statesWithin(world: World, from: number, to: number) {
  return world.states.filter(
    ({ since }, index) =>
      since <= to && (world.states[index + 1]?.since ?? Infinity) >= from,
  );
}

/**
 * The model that had the name then, or that has it by now and had another one:
 * nobody may have seen the first. Else all that ever had the name.
 */
function modelsOf(world: World, name: string, at: number): WorldModel[] {
  const { models } = world.stateAt(at);
  const now = models.get(name);
  const named = namedSo(world, name);
  const ids = new Set([...models.values()].map(({ id }) => id));
  return now ? [now, ...named.filter(({ id }) => ids.has(id))] : named;
}

/** All models that ever had the name, each once. */
function namedSo(world: World, name: string): WorldModel[] {
  const named = world.states.flatMap(({ models }) => models.get(name) ?? []);
  return [...new Map(named.map(model => [model.id, model])).values()];
}
