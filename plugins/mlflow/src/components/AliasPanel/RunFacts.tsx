import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Dataset,
  SourceRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useLanguage } from '../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../translation';
import { formatMetric, mainMetrics } from '../../utils';
import { Fact, Facts } from '../Facts';
import { WebLink } from '../WebLink';
import styles from './RunFacts.module.css';

/** How good a version is and where it came from; nothing without its run. */
export function RunFacts({ run }: { run: SourceRun }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  if (run.state !== 'found') {
    return null;
  }
  const metrics = mainMetrics(run.metrics);
  const name = run.name ?? run.runId;
  return (
    <>
      {metrics.length > 0 && (
        <dl className={styles.metrics} aria-label={t('championCard.metrics')}>
          {metrics.map(({ key, value }) => (
            <div key={key} className={styles.metric}>
              <dt className={styles.name}>{key}</dt>
              <dd className={styles.value}>{formatMetric(value, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Facts>
        {metrics.length === 0 && (
          <Fact label={t('championCard.metrics')}>
            {t('championCard.noMetrics')}
          </Fact>
        )}
        <Fact label={t('championCard.dataset')}>
          {run.datasets.map(describeDataset).join(', ') ||
            t('championCard.noDataset')}
        </Fact>
        <Fact label={t('championCard.run')}>
          <WebLink to={run.url}>{name}</WebLink>
        </Fact>
        {run.commit && (
          <Fact label={t('championCard.commit')}>
            <code title={run.commit}>{run.commit.slice(0, 10)}</code>
          </Fact>
        )}
      </Facts>
    </>
  );
}

function describeDataset({ name, digest, context }: Dataset): string {
  return `${name} (${[context, digest].filter(Boolean).join(', ')})`;
}
