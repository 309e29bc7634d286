import { parseEntityRef } from '@backstage/catalog-model';
import { StoredRequest } from '../approvals';
import { pageOf } from './Audience';
import { Notice, scopeOf } from './Notice';
import { minuteOf, shortName, shortText } from './texts';

/**
 * What those are told who may approve a request.
 *
 * @param approvers - groups that alone may; without any, the owners may.
 */
export function noticeOfWaiting(
  request: StoredRequest,
  approvers: readonly string[],
): Notice {
  const { expectedVersion, reason, requestedBy } = request;
  const from =
    expectedVersion === null
      ? ''
      : ` from version ${shortName(expectedVersion)}`;
  return {
    ...aboutRequest(request),
    ...(approvers.length > 0 && {
      listeners: [
        {
          owners: [...new Set(approvers)].sort(),
          link: pageOf(request.entityRef),
        },
      ],
    }),
    except: requestedBy,
    title: `${nameOf(requestedBy)} asks to move ${subjectOf(request)}${from}${
      from === '' ? ' to version' : ' to'
    } ${shortName(request.version)}`,
    description: `${shortText(reason)} (until ${minuteOf(
      request.expiresAt,
    )} somebody else can approve it, on the MLflow instance ${
      request.instance
    })`,
    severity: 'normal',
  };
}

/** What the person is told who asked. */
export function noticeOfEnd(request: StoredRequest): Notice {
  const { entityRef, requestedBy, decidedBy, note, outcome, state } = request;
  const by = decidedBy === undefined ? '' : ` by ${nameOf(decidedBy)}`;
  const endings: Partial<Record<StoredRequest['state'], string>> = {
    approved:
      outcome === 'moved'
        ? `was approved${by}, and moved`
        : `was approved${by}; look where the alias points`,
    rejected: `was rejected${by}`,
    expired: 'was decided by nobody in time; ask again if it still holds',
  };
  return {
    ...aboutRequest(request),
    listeners: [{ owners: [requestedBy], link: pageOf(entityRef) }],
    title: `Your request for ${subjectOf(request)} and version ${shortName(
      request.version,
    )} ${endings[state] ?? 'does not hold any more'}`,
    description: shortText(note ?? `You asked: ${request.reason}`),
    severity: 'normal',
  };
}

function aboutRequest({ id, instance, model }: StoredRequest) {
  return { instance, model, scope: scopeOf('request', id) };
}

function subjectOf({ alias, model }: StoredRequest): string {
  return `${shortName(alias)} of ${shortName(model)}`;
}

function nameOf(userEntityRef: string): string {
  return shortName(parseEntityRef(userEntityRef).name);
}
