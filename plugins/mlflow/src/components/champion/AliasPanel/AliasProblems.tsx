import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AliasedVersion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Problem } from './Problem';
import { RunProblem } from './RunProblem';

/** What keeps people from using, or from trusting, a version. */
export function AliasProblems({ version }: { version: AliasedVersion }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (version.state === 'deleted') {
    return (
      <Problem
        status="danger"
        title={t('championCard.problem.deletedVersion', {
          version: version.version,
        })}
        next="deletedVersion"
      />
    );
  }
  const { run, status, copyOf } = version;
  return (
    <>
      {status !== 'READY' && (
        <Problem
          status="warning"
          title={t('championCard.problem.notReady', { status })}
          next={status === 'PENDING_REGISTRATION' ? 'pending' : 'failed'}
        />
      )}
      {copyOf?.state === 'gone' && (
        <Problem
          status="warning"
          title={t('championCard.problem.originGone', {
            model: copyOf.model,
            version: copyOf.version,
          })}
          next="originGone"
        />
      )}
      <RunProblem run={run} />
    </>
  );
}
