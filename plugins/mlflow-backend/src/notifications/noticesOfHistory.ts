import { HistoryRecord } from '../history';
import { Notice, scopeOf } from './Notice';
import { listed, minuteOf, shortName } from './texts';

/**
 * What owners are told of the newest records of one model.
 *
 * @param records - those of that model that are known, in their order.
 * @param first - sequence of the first one that is news.
 */
export function noticesOfHistory(
  records: readonly HistoryRecord[],
  first: number,
  isWatched: (alias: string) => boolean,
): Notice[] {
  const notices = records
    .filter(({ sequence, source }) => sequence >= first && source !== 'portal')
    .flatMap(record => {
      const past = records.filter(({ sequence }) => sequence < record.sequence);
      if (record.alias === undefined) {
        return noticeOfModel(record, past, isWatched) ?? [];
      }
      return isWatched(record.alias)
        ? noticeOfAlias(record, record.alias, past) ?? []
        : [];
    });
  // Of one alias the last word is enough.
  return [...new Map(notices.map(one => [one.scope, one])).values()];
}

function noticeOfAlias(
  record: HistoryRecord,
  alias: string,
  past: readonly HistoryRecord[],
): Notice | undefined {
  const { instance, model, kind } = record;
  const from = shortName(record.from ?? '');
  const to = shortName(record.to ?? '');
  const subject = `${shortName(alias)} of ${shortName(model)}`;
  const notice = (
    title: string,
    description: string,
    severity: Notice['severity'],
  ): Notice => ({
    instance,
    model,
    scope: scopeOf('alias', instance, model, alias),
    title: `${subject} ${title}`,
    description: `${seenOn(record)} ${description}`,
    severity,
  });
  const asked = isAsAsked(record, past);
  const byWhom = asked
    ? 'probably as asked for in the portal'
    : 'not through the portal';
  const explanation = asked
    ? 'The portal had been asked for this and never learned what came of it.'
    : 'MLflow does not tell who did it.';
  switch (kind) {
    case 'moved':
      return notice(
        `moved from version ${from} to ${to}, ${byWhom}`,
        explanation,
        'normal',
      );
    case 'set':
      return notice(
        `was set to version ${to}, ${byWhom}`,
        explanation,
        'normal',
      );
    case 'removed':
      return notice(
        'is gone',
        record.reason === 'version-deleted'
          ? `It pointed to version ${from}, which was deleted.`
          : `It pointed to version ${from}.`,
        'high',
      );
    default:
      return undefined;
  }
}

/** A model is missed for the aliases it had. */
function noticeOfModel(
  record: HistoryRecord,
  past: readonly HistoryRecord[],
  isWatched: (alias: string) => boolean,
): Notice | undefined {
  const { instance, model, kind, to } = record;
  const aliases = listed(aliasesAfter(past).filter(isWatched).map(shortName));
  if (aliases === '') {
    return undefined;
  }
  const common = { instance, model, scope: scopeOf('model', instance, model) };
  const seen = seenOn(record);
  const name = shortName(model);
  switch (kind) {
    case 'model-deleted':
      return {
        ...common,
        title: `${name} was deleted, or moved to another workspace, and its ${aliases} with it`,
        description: seen,
        severity: 'high',
      };
    case 'model-renamed':
      return {
        ...common,
        title: `${name} is called ${shortName(to ?? '')} now`,
        description: `${seen} It has its ${aliases} as before. Entities that name ${name} in mlflow.org/registered-models do not find it any more.`,
        severity: 'normal',
      };
    default:
      return undefined;
  }
}

/** The aliases that a model had after all these records. */
function aliasesAfter(records: readonly HistoryRecord[]): string[] {
  const versions = new Map<string, string | undefined>();
  for (const { alias, kind, to } of records) {
    if (kind === 'model-seen') {
      versions.clear();
    } else if (alias !== undefined && kind !== 'attempted') {
      versions.set(alias, to);
    }
  }
  return [...versions].flatMap(([alias, to]) =>
    to === undefined ? [] : [alias],
  );
}

/** The portal asked for the move, and did not learn what came of it. */
function isAsAsked(
  { alias, to }: HistoryRecord,
  past: readonly HistoryRecord[],
): boolean {
  const last = past.filter(record => record.alias === alias).at(-1);
  return last?.kind === 'attempted' && last.to === to;
}

function seenOn({ instance, notBefore, notAfter }: HistoryRecord): string {
  const when =
    notBefore === undefined
      ? `at ${minuteOf(notAfter)}`
      : `between ${minuteOf(notBefore)} and ${minuteOf(notAfter)}`;
  return `Seen on the MLflow instance ${instance} ${when}.`;
}
