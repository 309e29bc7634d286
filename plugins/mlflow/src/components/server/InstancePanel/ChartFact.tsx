import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Rollout } from '../../../argocd';
import { mlflowTranslationRef } from '../../../translation';
import { Fact } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import type { Deployed } from './deployedOf';

/** Which chart Argo CD installs, and whether the platform has a newer one. */
export function ChartFact(props: { rollout?: Rollout; deployed?: Deployed }) {
  const { rollout, deployed } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const release = deployed?.environment.chartRelease;
  const standard = deployed?.standard?.chartRelease;
  const installed = rollout?.application?.charts.join(', ') || release;
  if (!installed) {
    return null;
  }
  return (
    <Fact label={t('serverCard.chart')}>
      {installed}
      {release && standard && release !== standard && (
        <Quiet>{t('serverCard.standardChart', { release: standard })}</Quiet>
      )}
    </Fact>
  );
}
