import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Dataset,
  SourceRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Fact } from '../../common/Facts';
import { WebLink } from '../../common/WebLink';

/** Where a version came from: data, run and code; nothing without its run. */
export function RunFacts({ run }: { run: SourceRun }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (run.state !== 'found') {
    return null;
  }
  return (
    <>
      <Fact label={t('championCard.dataset')}>
        {run.datasets.map(describeDataset).join(', ') ||
          t('championCard.noDataset')}
      </Fact>
      <Fact label={t('championCard.run')}>
        <WebLink to={run.url}>{run.name ?? run.runId}</WebLink>
      </Fact>
      {run.commit && (
        <Fact label={t('championCard.commit')}>
          <code title={run.commit}>{run.commit.slice(0, 10)}</code>
        </Fact>
      )}
    </>
  );
}

function describeDataset({ name, digest, context }: Dataset): string {
  return `${name} (${[context, digest].filter(Boolean).join(', ')})`;
}
