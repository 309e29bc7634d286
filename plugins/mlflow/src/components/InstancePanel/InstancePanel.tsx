import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../translation';
import { ConnectPanel } from '../ConnectPanel';
import { CopyButton } from '../CopyButton';
import { Fact, Facts } from '../Facts';
import { RolloutLine, rolloutTone, useRolloutText } from '../RolloutLine';
import { useRollout, type RolloutView } from '../RolloutProvider';
import { ServerRoad } from './ServerRoad';
import { ToneIcon } from '../ToneIcon';
import { Quiet } from '../Quiet';
import { WebLink } from '../WebLink';
import styles from './InstancePanel.module.css';
import { instanceTone } from './instanceTone';
import { UsageFacts } from './UsageFacts';

/** One running, or coming, MLflow server. */
export function InstancePanel({ status }: { status: InstanceStatus }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const rollout = useRollout(status.environment);
  const next = useNextStep(status, rollout);
  const exists = status.state !== 'not-created';
  return (
    <section className={styles.panel} aria-label={status.instance}>
      <header className={styles.header}>
        <ToneIcon tone={instanceTone(status.state)} />
        <div className={styles.headline}>
          <Text as="h4" variant="body-large" weight="bold">
            {t(`instanceState.${status.state}.title`)}
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
      <ServerRoad status={status} rollout={rollout} />
      <Facts>
        {next && <Fact label={t('serverCard.next')}>{next}</Fact>}
        {rollout && (
          <Fact label={t('rollout.label')}>
            <RolloutLine view={rollout} />
          </Fact>
        )}
        <Fact label={t('serverCard.address')}>
          <span className={styles.aligned}>
            <WebLink to={status.address}>{status.address}</WebLink>
            <CopyButton text={status.address} what={t('copy.address')} />
          </span>
        </Fact>
        {exists && <UsageFacts status={status} />}
      </Facts>
      {exists && <ConnectPanel status={status} />}
    </section>
  );
}

/**
 * One next step, not two: as long as nothing answers, what holds up the
 * rollout tells more than the silence.
 */
function useNextStep(
  status: InstanceStatus,
  view: RolloutView | undefined,
): string | undefined {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const rolloutText = useRolloutText();
  const silent = ['not-created', 'unreachable'].includes(status.state);
  if (view?.state === 'known' && rolloutTone(view.rollout.step) !== 'good') {
    if (silent || status.state === 'healthy') {
      return rolloutText(view.rollout).next;
    }
  }
  return status.state === 'healthy'
    ? undefined
    : t(`instanceState.${status.state}.next`);
}
