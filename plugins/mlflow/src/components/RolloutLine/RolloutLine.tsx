import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlflowTranslationRef } from '../../translation';
import type { RolloutView } from '../RolloutProvider';
import { ToneIcon } from '../ToneIcon';
import { Quiet } from '../Quiet';
import styles from './RolloutLine.module.css';
import { rolloutTone } from './rolloutTone';
import { useRolloutText } from './useRolloutText';

/** What Argo CD and the cluster say about one environment. */
export function RolloutLine({ view }: { view: RolloutView }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const rolloutText = useRolloutText();
  if (view.state !== 'known') {
    return <>{t(`rollout.${view.state}`)}</>;
  }
  const { step, application, workload } = view.rollout;
  const details = [
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
    view.failedClusters.length > 0 &&
      t('rollout.clusters', { clusters: view.failedClusters.join(', ') }),
  ].filter(Boolean);
  return (
    <div className={styles.line}>
      <span className={styles.step}>
        <ToneIcon tone={rolloutTone(step)} />
        {rolloutText(view.rollout).title}
      </span>
      {details.length > 0 && <Quiet as="span">{details.join(' · ')}</Quiet>}
    </div>
  );
}
