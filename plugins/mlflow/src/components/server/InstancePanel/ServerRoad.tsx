import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiCircleLine, RiQuestionLine } from '@remixicon/react';
import { mlflowTranslationRef } from '../../../translation';
import { ToneIcon } from '../../common/ToneIcon';
import type { RolloutView } from '../RolloutProvider';
import { heldUpAt, milestones, roadOf, type MilestoneState } from './roadOf';
import styles from './ServerRoad.module.css';

/** From the merge to artifacts that are read back: where a server stands. */
export function ServerRoad({
  status,
  rollout,
}: {
  status: InstanceStatus;
  rollout: RolloutView | undefined;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const road = roadOf(status, rollout);
  const current = heldUpAt(road);
  return (
    <ol className={styles.road} aria-label={t('road.label')}>
      {milestones.map(milestone => (
        <li
          key={milestone}
          className={styles[road[milestone]]}
          aria-current={milestone === current ? 'step' : undefined}
        >
          <MilestoneIcon state={road[milestone]} />
          {t(`road.${milestone}`)}
          <VisuallyHidden>
            {`: ${t(`road.state.${road[milestone]}`)}`}
          </VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}

function MilestoneIcon({ state }: { state: MilestoneState }) {
  switch (state) {
    case 'ahead':
      return <RiCircleLine size={20} aria-hidden />;
    case 'unseen':
      return <RiQuestionLine size={20} aria-hidden />;
    default:
      return <ToneIcon tone={state} />;
  }
}
