import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';
import { Quiet } from '../Quiet';
import styles from './MlflowDeploymentPreview.module.css';

/** What the pull request would hold, for answers that fit. */
export function PreviewDetails({ preview }: { preview: PreviewResponse }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { environments, files, findings, missingFacts } = preview;
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return (
    <>
      <ul className={styles.list}>
        {environments.map(({ environment, host, namespace }) => (
          <li key={environment}>
            {host
              ? t('preview.environmentWithHost', {
                  environment,
                  host,
                  namespace,
                })
              : t('preview.environment', { environment, namespace })}
          </li>
        ))}
      </ul>
      <Quiet>
        {t('preview.files', { count: files.length })} ·{' '}
        {findings.length === 0
          ? t('preview.noFindings')
          : t('preview.findings', { count: findings.length })}
      </Quiet>
      {findings.length > 0 && (
        <Alert
          status={hasErrors ? 'danger' : 'warning'}
          icon
          title={t('preview.findings', { count: findings.length })}
          description={
            <ul className={styles.list}>
              {findings.map(({ ruleId, severity, message, fix }) => (
                <li key={`${ruleId} ${message}`}>
                  {t(`preview.severity.${severity}`)}: {message} {fix}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {missingFacts.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('preview.missingFacts')}
          description={
            <ul className={styles.list}>
              {missingFacts.map(({ environment, fact, description }) => (
                <li key={`${environment} ${fact}`}>
                  {t('preview.missingFact', { environment, description })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
