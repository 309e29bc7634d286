import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ComparedMetric,
  ModelAlias,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { formatMetric, mainMetrics } from '../../../utils';
import { Quiet } from '../../common/Quiet';
import { MetricChange } from './MetricChange';
import styles from './MetricTiles.module.css';

export interface MetricTilesProps {
  metrics: ComparedMetric[];
  comparedWith: ModelAlias['comparedWith'];
}

/** How good a version is, and whether it is better than another one. */
export function MetricTiles({ metrics, comparedWith }: MetricTilesProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  const shown = mainMetrics(metrics);
  if (shown.length === 0) {
    return <Quiet>{t('championCard.noMetrics')}</Quiet>;
  }
  const isCompared = shown.some(({ previous }) => previous !== undefined);
  return (
    <div>
      <dl className={styles.metrics} aria-label={t('championCard.metrics')}>
        {shown.map(metric => (
          <div key={metric.key} className={styles.metric}>
            <dt className={styles.name} title={metric.key}>
              {metric.key}
            </dt>
            <dd className={styles.value}>
              {formatMetric(metric.value, language)}
            </dd>
            {isCompared && (
              <dd className={styles.change}>
                <MetricChange metric={metric} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {isCompared && comparedWith && (
        <Quiet>
          {t(
            comparedWith.alias
              ? 'championCard.change.thanChampion'
              : 'championCard.change.thanBefore',
            { version: comparedWith.version },
          )}
        </Quiet>
      )}
    </div>
  );
}
