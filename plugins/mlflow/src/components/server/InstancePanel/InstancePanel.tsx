import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import type {
  DeploymentResponse,
  InstanceStatus,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { CopyButton } from '../../common/CopyButton';
import { Fact, Facts } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import { WebLink } from '../../common/WebLink';
import { ConnectPanel } from '../ConnectPanel';
import { NextStepPanel, isSilent, nextStepOf } from '../NextStep';
import { RolloutLine } from '../RolloutLine';
import { mostPressing, useRollout } from '../RolloutProvider';
import { DetailsPanel } from './DetailsPanel';
import { ServerRoad } from './ServerRoad';
import { VersionFact } from './VersionFact';
import { Warnings } from './Warnings';
import styles from './InstancePanel.module.css';
import { deployedOf } from './deployedOf';
import { useHeadline } from './useHeadline';

/**
 * One running, or coming, MLflow server: what it is about at a glance, and the
 * rest behind two lines that unfold.
 */
export function InstancePanel(props: {
  status: InstanceStatus;
  deployment?: DeploymentResponse;
}) {
  const { status, deployment } = props;
  const deployed = deployedOf(deployment, status.instance);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const view = useRollout(status.environment);
  const rollout = mostPressing(view);
  const next = nextStepOf({ status, rollout, deployed: deployed?.environment });
  const headline = useHeadline(status, rollout);
  const exists = status.state !== 'not-created';
  return (
    <section className={styles.panel} aria-label={status.instance}>
      <header className={styles.header}>
        <ToneIcon tone={headline.tone} />
        <div className={styles.headline}>
          <Text as="h4" variant="body-large" weight="bold">
            {headline.text}
          </Text>
          <Quiet>
            {status.instance} ·{' '}
            {t('serverCard.checkedAt', {
              time: relativeTime(status.checkedAt),
            })}
          </Quiet>
        </div>
        {status.environment && <Badge>{status.environment}</Badge>}
      </header>
      <ServerRoad status={status} rollout={view} />
      {next && (
        <NextStepPanel
          step={next}
          rollout={rollout}
          deployed={deployed?.environment}
        />
      )}
      <Warnings status={status} backup={rollout?.backup} />
      <Facts>
        {view && (view.state !== 'absent' || isSilent(status.state)) && (
          <Fact label={t('rollout.label')}>
            <RolloutLine view={view} untitled={headline.ofRollout} />
          </Fact>
        )}
        <Fact label={t('serverCard.address')}>
          <span className={styles.aligned}>
            <WebLink to={status.address}>{status.address}</WebLink>
            <CopyButton text={status.address} what={t('copy.address')} />
          </span>
        </Fact>
        {exists && <VersionFact status={status} />}
      </Facts>
      {exists && (
        <ConnectPanel
          status={status}
          inClusterAddress={deployed?.environment.inClusterAddress}
        />
      )}
      <DetailsPanel
        status={status}
        rollout={rollout}
        deployed={deployed}
        unknown={
          deployment?.state === 'unknown' ? deployment.reason : undefined
        }
      />
    </section>
  );
}
