import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';

/** A request in plain words. */
export interface RequestText {
  title: string;
  /** Who does what next. */
  next: string;
  /** How old this is, where the Git host ever told. */
  age?: string;
}

/** Says in plain words how far a request has come. */
export function useRequestText(): (request: TrackedRequest) => RequestText {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();

  const ageOf = ({ status, closedAt }: TrackedRequest) => {
    const { state, readAt, stale } = status;
    if (readAt && stale) {
      return t('requestStatus.stale', { when: relativeTime(readAt) });
    }
    if (state === 'closed' && closedAt) {
      return t('requestStatus.closed', { when: relativeTime(closedAt) });
    }
    return readAt && t('requestStatus.asOf', { when: relativeTime(readAt) });
  };

  return request => {
    const { state, reason } = request.status;
    return {
      title: t(`requestState.${state}.title`),
      next:
        state === 'unknown'
          ? t(`requestUnknown.${reason ?? 'no-answer'}`)
          : t(`requestState.${state}.next`),
      age: ageOf(request),
    };
  };
}
