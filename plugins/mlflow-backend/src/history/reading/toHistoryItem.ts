import {
  AliasSince,
  HistoryItem,
  LostAlias,
  VersionAtResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { HistoryRecord } from '../HistoryRecord';
import { Since, VersionAnswer } from './versionAt';

/** A record as the browser and an export have it. */
export function toHistoryItem(record: HistoryRecord): HistoryItem {
  const { sequence, kind, alias, from, to, source, actor, reason } = record;
  return {
    sequence,
    kind,
    alias,
    from,
    to,
    ...isoSince(record),
    source,
    actor,
    requestedBy: record.requestedBy,
    reason,
    runId: record.runId,
    versionSource: record.versionSource,
    hash: record.hash,
  };
}

/** The move that brought an alias to a version; nothing if another one did. */
export function toAliasSince(
  move: HistoryRecord | undefined,
  version: string,
): AliasSince | undefined {
  if (move?.to !== version) {
    return undefined;
  }
  const { from, actor, requestedBy, reason } = move;
  return { ...isoSince(move), from, actor, requestedBy, reason };
}

/** An alias whose last record says that it was taken away. */
export function toLostAlias(move: HistoryRecord): LostAlias | undefined {
  const { kind, alias, from, reason } = move;
  return kind === 'removed' && alias !== undefined && from !== undefined
    ? {
        ...{ alias, from, ...isoSince(move) },
        versionDeleted: reason === 'version-deleted',
      }
    : undefined;
}

/** An answer about the past, with times as text. */
export function toVersionAtResponse(answer: VersionAnswer): VersionAtResponse {
  switch (answer.state) {
    case 'version':
    case 'none':
    case 'deleted':
      return { ...answer, since: isoSince(answer.since) };
    case 'changed':
      return {
        ...answer,
        notBefore: new Date(answer.notBefore).toISOString(),
        notAfter: new Date(answer.notAfter).toISOString(),
      };
    case 'renamed':
      return { ...answer, ...isoSince(answer) };
    default:
      return answer.because === 'no-longer-kept'
        ? { ...answer, keptSince: new Date(answer.keptSince).toISOString() }
        : answer;
  }
}

function isoSince({ notBefore, notAfter }: Since) {
  return {
    notBefore:
      notBefore === undefined ? undefined : new Date(notBefore).toISOString(),
    notAfter: new Date(notAfter).toISOString(),
  };
}
