import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Rollout } from '../../../argocd';
import { mlflowTranslationRef } from '../../../translation';
import { ToneIcon } from '../../common/ToneIcon';
import { Quiet } from '../../common/Quiet';
import type { RolloutView } from '../RolloutProvider';
import styles from './RolloutLine.module.css';
import { rolloutTone } from './rolloutTone';
import { useRolloutText } from './useRolloutText';

/** What Argo CD and the clusters say about one environment. */
export function RolloutLine(props: {
  view: RolloutView;
  /** What is so is said elsewhere; of several clusters it is said here, too. */
  untitled?: boolean;
}) {
  const { view, untitled } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (view.state !== 'known') {
    return <>{t(`rollout.${view.state}`)}</>;
  }
  const { rollouts, failedClusters } = view;
  return (
    <div className={styles.lines}>
      {rollouts.map((rollout, index) => (
        <ClusterLine
          key={rollout.cluster ?? index}
          rollout={rollout}
          untitled={untitled && rollouts.length === 1}
        />
      ))}
      {failedClusters.length > 0 && (
        <Quiet as="span">
          {t('rollout.clusters', { clusters: failedClusters.join(', ') })}
        </Quiet>
      )}
    </div>
  );
}

function ClusterLine({
  rollout,
  untitled,
}: {
  rollout: Rollout;
  untitled?: boolean;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const rolloutText = useRolloutText();
  const { step, application, workload, cluster } = rollout;
  const details = [
    cluster && t('rollout.cluster', { cluster }),
    application &&
      t('rollout.argocd', {
        sync: application.sync,
        health: application.health,
      }),
    workload &&
      t('rollout.pods', {
        ready: String(workload.ready),
        desired: String(workload.desired),
      }),
  ].filter(Boolean);
  return (
    <div className={styles.line}>
      {!untitled && (
        <span className={styles.step}>
          <ToneIcon tone={rolloutTone(step)} />
          {rolloutText(rollout).title}
        </span>
      )}
      {details.length > 0 && <Quiet as="span">{details.join(' · ')}</Quiet>}
    </div>
  );
}
