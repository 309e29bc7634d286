import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceRun } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Problem } from './Problem';

/** Why the run behind a version tells nothing, or will not for long. */
export function RunProblem({ run }: { run: SourceRun }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  switch (run.state) {
    case 'gone':
      return (
        <Problem
          status="warning"
          title={t('championCard.problem.runGone', { run: run.runId })}
          next="runGone"
        />
      );
    case 'no-access':
      return (
        <Problem
          status="info"
          title={t('championCard.problem.runNoAccess', { run: run.runId })}
          next="runNoAccess"
        />
      );
    case 'none':
      return (
        <Problem
          status="info"
          title={t('championCard.problem.noRun')}
          next="noRun"
        />
      );
    default:
      return run.deleted ? (
        <Problem
          status="warning"
          title={t('championCard.problem.deletedRun')}
          next="deletedRun"
        />
      ) : null;
  }
}
