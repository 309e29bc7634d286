import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { VersionAtResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useExactTime } from '../../../hooks/useExactTime';
import { mlflowTranslationRef } from '../../../translation';

/** An answer about the past in plain words. */
export interface AnswerText {
  title: string;
  /** How sure that is. */
  detail?: string;
}

/** Says in plain words what an alias pointed to, never more than is known. */
export function useAnswerText(): (answer: VersionAtResponse) => AnswerText {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const exactly = useExactTime();

  const since = (interval: { notBefore?: string; notAfter: string }) =>
    interval.notBefore
      ? t('history.question.since', {
          from: exactly(interval.notBefore),
          to: exactly(interval.notAfter),
        })
      : t('history.question.sinceBefore', { to: exactly(interval.notAfter) });
  const versionOf = (version: string | undefined) =>
    version
      ? t('history.question.versionWord', { version })
      : t('history.question.noVersion');

  return answer => {
    switch (answer.state) {
      case 'version':
        return {
          title: t('history.question.version', { version: answer.version }),
          detail: since(answer.since),
        };
      case 'none':
      case 'deleted':
        return {
          title: t(`history.question.${answer.state}`),
          detail: since(answer.since),
        };
      case 'changed':
        return {
          title: t('history.question.changed', {
            before: versionOf(answer.from),
            after: versionOf(answer.to),
            from: exactly(answer.notBefore),
            to: exactly(answer.notAfter),
          }),
        };
      case 'renamed':
        return {
          title: t('history.question.renamed', { to: answer.to }),
          detail: since(answer),
        };
      default:
        if (answer.because === 'not-yet-observed' && answer.before) {
          return {
            title: t('history.question.lastKnown', { version: answer.before }),
            detail: t('history.question.unknown.not-yet-observed'),
          };
        }
        return {
          title: t(`history.question.unknown.${answer.because}`),
          detail:
            answer.before &&
            t('history.question.before', { before: versionOf(answer.before) }),
        };
    }
  };
}
