import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Rollout } from '../../../argocd';
import { mlflowTranslationRef } from '../../../translation';
import { isSilent } from '../NextStep';
import { rolloutTone, useRolloutText } from '../RolloutLine';
import { instanceTone } from './instanceTone';

/** Of a silent server the rollout tells why; that is what people look for. */
export function useHeadline(
  { state }: InstanceStatus,
  rollout: Rollout | undefined,
) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const rolloutText = useRolloutText();
  if (isSilent(state) && rollout?.application && rollout.step !== 'healthy') {
    return {
      text: rolloutText(rollout).title,
      tone: rolloutTone(rollout.step),
      ofRollout: true,
    };
  }
  return {
    text: t(`instanceState.${state}.title`),
    tone: instanceTone(state),
    ofRollout: false,
  };
}
