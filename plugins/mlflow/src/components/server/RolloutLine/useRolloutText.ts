import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  MissingConfiguration,
  NamedObject,
  Rollout,
  RolloutStep,
} from '../../../argocd';
import { mlflowTranslationRef } from '../../../translation';

/** Says a rollout in plain words: what is so, and what to do next. */
export function useRolloutText(): (rollout: Rollout) => {
  title: string;
  next: string;
} {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return ({ step, application, workload }) => {
    const source = application?.failingSource;
    const failed = application?.failed ?? [];
    const words = {
      name: application?.name ?? '',
      retries: String(application?.retries ?? 0),
      objects: nameAFew(application?.outOfSync ?? []),
      missing: nameAFew((workload?.missing ?? []).map(nameOf)),
      failed: nameAFew(failed.map(nameOf)),
    };
    const title =
      step === 'comparison-error' && source !== undefined
        ? t('rollout.comparison-error.titleWithSource', {
            source: String(source),
          })
        : t(`rollout.${step}.title`, words);
    return { title, next: t(nextKey(step, failed), words) };
  };
}

/** Where Argo CD names what failed, the sentence names it too. */
function nextKey(step: RolloutStep, failed: NamedObject[]) {
  if ((step !== 'sync-failed' && step !== 'sync-failing') || !failed.length) {
    return `rollout.${step}.next` as const;
  }
  return failed.every(({ kind }) => kind === 'ExternalSecret')
    ? (`rollout.${step}.nextSecrets` as const)
    : (`rollout.${step}.nextObjects` as const);
}

function nameOf({ kind, name, key }: MissingConfiguration): string {
  return key ? `${kind} ${name} (${key})` : `${kind} ${name}`;
}

function nameAFew(objects: string[]): string {
  const shown = objects.slice(0, 3).join(', ');
  return objects.length > 3 ? `${shown}, …` : shown;
}
