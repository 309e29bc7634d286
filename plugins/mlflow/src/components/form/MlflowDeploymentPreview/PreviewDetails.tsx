import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Snippet } from '../../common/Snippet';
import { DeploymentFiles } from '../DeploymentFiles';
import styles from './MlflowDeploymentPreview.module.css';
import { PreparationList } from './PreparationList';

/** What the pull request would hold, for answers that fit. */
export function PreviewDetails({ preview }: { preview: PreviewResponse }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { environments, files, findings, missingFacts, prerequisites } =
    preview;
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
              {missingFacts.map(
                ({ environment, fact, description, command }) => (
                  <li key={`${environment} ${fact}`}>
                    {t('preview.missingFact', { environment, description })}
                    <Snippet
                      text={command}
                      what={t('preview.command', { title: description })}
                    />
                  </li>
                ),
              )}
            </ul>
          }
        />
      )}
      {prerequisites.length > 0 && <PreparationList steps={prerequisites} />}
      <DeploymentFiles files={files} />
    </>
  );
}
