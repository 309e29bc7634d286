import { HistoryRecord } from '../../HistoryRecord';
import { Life } from './BackendProcess';
import { Move, MovingRegistries, SeenLook } from './MovingRegistries';

/** A backend writes down a look within this time after its last answer, or hangs. */
const WRITING_MS = 1_000;
/** A backend begins to look so long after it is ready. */
const BEGINNING_MS = 6_000;

/** Times that the backends have to keep to, in milliseconds. */
interface Bounds {
  intervalMs: number;
  /** Least time from look to look. */
  apartMs: number;
  /** How long after a death others take over at the latest. */
  takeoverMs: number;
  /** How late anything may be on a busy machine. */
  slackMs: number;
}

/** What the history says of one instance, and who was there to look. */
interface Evidence extends Bounds {
  records: readonly HistoryRecord[];
  gaps: readonly HistoryRecord[];
  lives: readonly ({ backend: string } & Life)[];
}

/** What came of holding it against what happened. */
interface Verdict {
  looks: number;
  moves: number;
  /** Champions that stayed long enough, so that they had to be seen. */
  lasting: number;
  /** Milliseconds from a death in a look to the next look. */
  takeovers: number[];
  /** What is wrong; empty if nothing is. */
  problems: string[];
}

export function holdAgainstLog(
  instance: string,
  registries: MovingRegistries,
  evidence: Evidence,
): Verdict {
  const looks = registries.looks.filter(look => look.instance === instance);
  const moves = registries.movesOf(instance);
  const interrupted = looks.flatMap((look, index) =>
    evidence.lives
      .filter(
        life =>
          life.backend === look.backend &&
          life.to < Infinity &&
          endsLook(life, look),
      )
      .map(({ to: at }) => ({ look, at, next: looks[index + 1]?.startedAt })),
  );
  const whole = looks.filter(({ endedAt }) => endedAt !== undefined);
  const { lasting, problems } = judgeMoves(moves, evidence, {
    diedIn: interrupted.map(({ at }) => at),
    until: whole.at(-1)?.startedAt ?? 0,
  });
  return {
    looks: looks.length,
    moves: moves.length,
    lasting,
    takeovers: interrupted.flatMap(({ at, next }) => (next ? next - at : [])),
    problems: [
      ...problems,
      ...tooCloseTogether(looks, evidence),
      ...untoldGaps(whole, evidence, {
        // Whether it was written down, nobody knows.
        unsure: interrupted.map(({ look }) => look),
      }),
    ],
  };
}

function endsLook(
  { from, to }: Life,
  { startedAt, endedAt }: SeenLook,
): boolean {
  return (
    from <= startedAt && startedAt <= to && to <= (endedAt ?? to) + WRITING_MS
  );
}

/** How long nobody was there to look, within a time. */
function unattended(
  lives: readonly Life[],
  within: { from: number; to: number },
): number {
  let alone = 0;
  let since = within.from;
  const inOrder = [...lives].sort((one, other) => one.from - other.from);
  for (const { from, to } of inOrder) {
    alone += Math.max(0, Math.min(from + BEGINNING_MS, within.to) - since);
    since = Math.max(since, to);
  }
  return alone + Math.max(0, within.to - since);
}

function tooCloseTogether(
  looks: readonly SeenLook[],
  { apartMs, slackMs }: Bounds,
): string[] {
  return looks.slice(1).flatMap(({ backend, startedAt }, index) => {
    const before = looks[index];
    const apart = startedAt - before.startedAt;
    return apart < apartMs - slackMs
      ? `${backend} looked ${apart} ms after ${before.backend}`
      : [];
  });
}

function judgeMoves(
  moves: readonly Move[],
  { records, gaps, lives, intervalMs, slackMs, takeoverMs }: Evidence,
  { diedIn, until }: { diedIn: readonly number[]; until: number },
): { lasting: number; problems: string[] } {
  const seen = records.filter(({ alias }) => alias === 'champion');
  const problems = seen
    .filter(({ to }) => !moves.some(({ version }) => version === to))
    .map(({ to }) => `${to} was never the champion`);
  const since = seen[0]?.notAfter ?? Infinity;
  let lasting = 0;
  moves.forEach(({ version, at }, index) => {
    const found = seen.filter(({ to }) => to === version);
    if (found.length > 1) {
      problems.push(`${version} is there ${found.length} times`);
    }
    if (found.some(record => !isWithin(at, record))) {
      problems.push(`${version} came at another time`);
    }
    const from = Math.max(at, since);
    const to = Math.min(moves[index + 1]?.at ?? until, until);
    const deaths = diedIn.filter(death => death >= from && death < to);
    const enough =
      intervalMs +
      slackMs +
      deaths.length * takeoverMs +
      unattended(lives, { from, to });
    const isTold = gaps.some(gap => isWithin(from, gap) || isWithin(to, gap));
    if (to - from > enough && !isTold) {
      lasting += 1;
      if (found.length === 0) {
        problems.push(`${version} stayed ${to - from} ms and was missed`);
      }
    }
  });
  return { lasting, problems };
}

function untoldGaps(
  whole: readonly SeenLook[],
  { gaps, intervalMs, slackMs }: Evidence,
  { unsure }: { unsure: readonly SeenLook[] },
): string[] {
  const invented = gaps
    .map(({ notBefore = 0, notAfter }) => notAfter - notBefore)
    .filter(length => length < 2 * intervalMs)
    .map(length => `a gap of only ${length} ms is told`);
  const untold = whole.slice(1).flatMap((look, index) => {
    if (unsure.includes(look) || unsure.includes(whole[index])) {
      return [];
    }
    const { startedAt } = look;
    const before = whole[index].startedAt;
    const isTold = gaps.some(
      ({ notBefore = 0, notAfter }) =>
        notBefore <= startedAt && before <= notAfter,
    );
    return startedAt - before > 2 * intervalMs + slackMs && !isTold
      ? `no gap is told of ${startedAt - before} ms without a look`
      : [];
  });
  return [...invented, ...untold];
}

function isWithin(
  at: number,
  { notBefore = -Infinity, notAfter }: HistoryRecord,
): boolean {
  return notBefore <= at && at <= notAfter;
}
