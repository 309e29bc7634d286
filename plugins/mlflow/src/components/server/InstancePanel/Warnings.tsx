import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { BackupStatus } from '../../../argocd';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { ToneIcon, type Tone } from '../../common/ToneIcon';
import { certificateState } from './certificateState';
import { certificateTone } from './certificateTone';
import styles from './InstancePanel.module.css';

/** What nobody notices until it hurts; nothing where there is nothing. */
export function Warnings({
  status: { certificate },
  backup,
}: {
  status: InstanceStatus;
  backup?: BackupStatus;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const warnings: { tone: Tone; text: string }[] = [];
  const ofCertificate =
    certificate && certificateState(certificate, Date.now());
  if (certificate && ofCertificate && ofCertificate !== 'good') {
    warnings.push({
      tone: certificateTone(ofCertificate),
      text: t(`serverCard.certificateState.${ofCertificate}`, {
        when: relativeTime(certificate.validTo),
      }),
    });
  }
  if (backup?.state === 'failed' || backup?.state === 'suspended') {
    warnings.push({
      tone: 'warning',
      text: t(`serverCard.backupState.${backup.state}`),
    });
  }
  if (warnings.length === 0) {
    return null;
  }
  return (
    <ul className={styles.warnings}>
      {warnings.map(({ tone, text }) => (
        <li key={text} className={styles.aligned}>
          <ToneIcon tone={tone} />
          {text}
        </li>
      ))}
    </ul>
  );
}
