import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Link, Text } from '@backstage/ui';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../translation';
import { webAddress } from '../../utils';
import { ConnectPanel } from '../ConnectPanel';
import { CopyButton } from '../CopyButton';
import { Fact, Facts } from '../Facts';
import { RolloutLine, rolloutTone, useRolloutText } from '../RolloutLine';
import { useRollout, type RolloutView } from '../RolloutProvider';
import { ToneIcon } from '../ToneIcon';
import styles from './InstancePanel.module.css';
import { instanceTone } from './instanceTone';

/** One running, or coming, MLflow server. */
export function InstancePanel({ status }: { status: InstanceStatus }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const rollout = useRollout(status.environment);
  const next = useNextStep(status, rollout);
  const href = webAddress(status.address);
  return (
    <section className={styles.panel} aria-label={status.instance}>
      <header className={styles.header}>
        <ToneIcon tone={instanceTone(status.state)} />
        <div className={styles.headline}>
          <Text as="h4" variant="body-large" weight="bold">
            {t(`instanceState.${status.state}.title`)}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {status.instance} ·{' '}
            {t('serverCard.checkedAt', {
              time: relativeTime(status.checkedAt),
            })}
          </Text>
        </div>
        {status.environment && <Badge>{status.environment}</Badge>}
      </header>
      <Facts>
        {next && <Fact label={t('serverCard.next')}>{next}</Fact>}
        {rollout && (
          <Fact label={t('rollout.label')}>
            <RolloutLine view={rollout} />
          </Fact>
        )}
        <Fact label={t('serverCard.address')}>
          <span className={styles.copyable}>
            {href ? (
              <Link href={href} target="_blank" rel="noopener noreferrer">
                {status.address}
              </Link>
            ) : (
              status.address
            )}
            <CopyButton text={status.address} what={t('copy.address')} />
          </span>
        </Fact>
        <Fact label={t('serverCard.version')}>
          {status.version ?? t('serverCard.versionUnknown')}
          {status.securityFloor && (
            <span className={styles.warning}>
              <ToneIcon tone="warning" />
              {t('serverCard.securityFloor', { floor: status.securityFloor })}
            </span>
          )}
        </Fact>
        <Fact label={t('serverCard.signIn')}>
          {t(`serverCard.authentication.${status.authentication}`)}
          {status.loginHint && (
            <Text as="p" variant="body-small" color="secondary">
              {status.loginHint}
            </Text>
          )}
        </Fact>
        <Fact label={t('serverCard.storage')}>
          {t(`serverCard.storageState.${status.storage}`)}
        </Fact>
      </Facts>
      <ConnectPanel status={status} />
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
