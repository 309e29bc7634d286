import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { AliasedVersion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';

/** What keeps people from using, or from trusting, a version. */
export function AliasProblems({ version }: { version: AliasedVersion }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (version.state === 'deleted') {
    return (
      <Alert
        status="danger"
        icon
        title={t('championCard.problem.deletedVersion', {
          version: version.version,
        })}
      />
    );
  }
  const { run, status } = version;
  return (
    <>
      {status !== 'READY' && (
        <Alert
          status="warning"
          icon
          title={t('championCard.problem.notReady', { status })}
        />
      )}
      {run.state === 'found' && run.deleted && (
        <Alert
          status="warning"
          icon
          title={t('championCard.problem.deletedRun')}
        />
      )}
      {run.state === 'gone' && (
        <Alert
          status="warning"
          icon
          title={t('championCard.problem.runGone', { run: run.runId })}
        />
      )}
      {run.state === 'no-access' && (
        <Alert
          status="info"
          icon
          title={t('championCard.problem.runNoAccess', { run: run.runId })}
        />
      )}
      {run.state === 'none' && (
        <Alert status="info" icon title={t('championCard.problem.noRun')} />
      )}
    </>
  );
}
