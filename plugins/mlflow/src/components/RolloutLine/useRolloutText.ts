import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Rollout } from '../../argocd';
import { mlflowTranslationRef } from '../../translation';

/** Says a rollout in plain words: what is so, and who does what next. */
export function useRolloutText(): (rollout: Rollout) => {
  title: string;
  next: string;
} {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return ({ step, application }) => {
    const source = application?.failingSource;
    const title =
      step === 'comparison-error' && source !== undefined
        ? t('rollout.comparison-error.titleWithSource', {
            source: String(source),
          })
        : t(`rollout.${step}.title`, {
            retries: String(application?.retries ?? 0),
            objects: nameAFew(application?.outOfSync ?? []),
          });
    return {
      title,
      next: t(`rollout.${step}.next`, { name: application?.name ?? '' }),
    };
  };
}

function nameAFew(objects: string[]): string {
  const shown = objects.slice(0, 3).join(', ');
  return objects.length > 3 ? `${shown}, …` : shown;
}
