import { HistoryRecord } from '../HistoryRecord';

/** The interval in which something became so; open if it was so when first seen. */
export interface Since {
  notBefore?: number;
  notAfter: number;
}

/**
 * Which version an alias pointed to at a moment; never which one was served.
 * Times are milliseconds since 1970 by the portal's clock.
 */
export type VersionAnswer =
  /**
   * Seen before and after that moment, the two looks no further apart than the
   * portal waits. A move that was taken back in between cannot be seen.
   */
  | { state: 'version'; version: string; since: Since }
  /** The model had no such alias. */
  | { state: 'none'; since: Since }
  /** The model was gone, and none that the portal may see had its name. */
  | { state: 'deleted'; since: Since }
  /** It changed between these times, perhaps by way of other versions. */
  | {
      state: 'changed';
      from?: string;
      to?: string;
      notBefore: number;
      notAfter: number;
    }
  /** By then, or between these times, the model got another name. */
  | {
      state: 'renamed';
      to: string;
      before?: string;
      notBefore?: number;
      notAfter: number;
    }
  /** Nobody looked, or nobody could; `before` is what was known last. */
  | {
      state: 'unknown';
      because: 'before-first-look' | 'not-yet-observed' | 'hidden' | 'gap';
      before?: string;
    }
  /** What was known of the time up to then was removed for its age. */
  | { state: 'unknown'; because: 'no-longer-kept'; keptSince: number };

/**
 * Answers from what is known of one model under one name.
 *
 * @param records - from the look that first showed it there, in their order.
 */
export function versionAt(
  records: readonly HistoryRecord[],
  alias: string,
  at: number,
  options: {
    gaps: readonly HistoryRecord[];
    /** Start of the last look at the instance. */
    observedUntil: number;
  },
): VersionAnswer {
  const [first] = records;
  if (!first || at < first.notAfter) {
    return { state: 'unknown', because: 'before-first-look' };
  }
  const changes = records.filter(record => endsOrChanges(record, alias));
  const past = changes.filter(({ notAfter }) => notAfter < at);
  const underway = changes.filter(change => isWithin(at, change));
  const before = past.filter(isAboutAlias).at(-1)?.to;
  const ended = past.find(({ kind }) => kind === 'model-deleted');
  const renaming = changes.find(({ kind }) => kind === 'model-renamed');
  const last = underway.at(-1);

  if (renaming && underway.includes(renaming)) {
    return toRenamed(renaming, before);
  }
  // Of a model that was found gone after it was hidden, only that is known.
  const goneUnseen = last?.kind === 'model-deleted' && isHidden(records, at);
  if (last && !goneUnseen) {
    return {
      state: 'changed',
      from: before,
      to: last.to,
      notBefore: underway[0].notBefore ?? first.notAfter,
      notAfter: last.notAfter,
    };
  }
  if (at > options.observedUntil) {
    return { state: 'unknown', because: 'not-yet-observed', before };
  }
  if (renaming && past.includes(renaming)) {
    return toRenamed(renaming, before);
  }
  if (isHidden(records, at)) {
    return { state: 'unknown', because: 'hidden', before };
  }
  if (options.gaps.some(gap => isWithin(at, gap))) {
    return { state: 'unknown', because: 'gap', before };
  }
  const { notBefore, notAfter } = past.at(-1) ?? first;
  const since = { notBefore, notAfter };
  if (ended) {
    return { state: 'deleted', since };
  }
  return before === undefined
    ? { state: 'none', since }
    : { state: 'version', version: before, since };
}

function toRenamed(
  { to = '', notBefore, notAfter }: HistoryRecord,
  before: string | undefined,
): VersionAnswer {
  return { state: 'renamed', to, before, notBefore, notAfter };
}

function isAboutAlias({ kind, alias }: HistoryRecord): boolean {
  return alias !== undefined && kind !== 'attempted';
}

function endsOrChanges(record: HistoryRecord, alias: string): boolean {
  return (
    (record.alias === alias && record.kind !== 'attempted') ||
    record.kind === 'model-deleted' ||
    record.kind === 'model-renamed'
  );
}

function isWithin(
  at: number,
  { notBefore = -Infinity, notAfter }: HistoryRecord,
): boolean {
  return notBefore <= at && at <= notAfter;
}

function isHidden(records: readonly HistoryRecord[], at: number): boolean {
  return records.some(({ kind, notBefore = -Infinity }, index) => {
    if (kind !== 'model-hidden' || at < notBefore) {
      return false;
    }
    const end = records
      .slice(index)
      .find(later => ['model-shown', 'model-deleted'].includes(later.kind));
    return at <= (end?.notAfter ?? Infinity);
  });
}
