import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ComparisonResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Fact, Facts } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import { StaleAlert } from '../../common/StaleAlert';
import styles from './Comparison.module.css';
import { DifferenceTable } from './DifferenceTable';
import { MetricTable } from './MetricTable';

/** What differs between two versions, the metrics first. */
export function Comparison(props: {
  comparison: ComparisonResponse;
  onRefresh: () => void;
}) {
  const { comparison, onRefresh } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const first = comparison.first.version;
  const second = comparison.second.version;
  const { parameters, tags, signatureChanges, datasets } = comparison;
  return (
    <div className={styles.comparison}>
      {comparison.stale && (
        <StaleAlert readAt={comparison.readAt} onRetry={onRefresh} />
      )}
      <MetricTable comparison={comparison} />
      <DifferenceTable
        label={t('comparison.parameter')}
        differences={parameters}
        {...{ first, second }}
      />
      <Quiet>
        {t('comparison.sameParameters', { count: comparison.sameParameters })}
      </Quiet>
      <DifferenceTable
        label={t('comparison.tag')}
        differences={tags}
        {...{ first, second }}
      />
      <Facts>
        <Fact label={t('comparison.code')}>
          {t(`comparison.state.${comparison.code}`)}
        </Fact>
        <Fact label={t('comparison.data')}>
          {datasets
            .map(
              ({ name, digest, in: where }) =>
                `${name} (${digest}): ${t(`comparison.in.${where}`, {
                  first,
                  second,
                })}`,
            )
            .join('; ') || t('lineage.none')}
        </Fact>
        <Fact label={t('comparison.signature')}>
          {t(`comparison.state.${comparison.signature}`)}
        </Fact>
      </Facts>
      <DifferenceTable
        label={t('comparison.column')}
        differences={signatureChanges}
        {...{ first, second }}
      />
      {comparison.truncated && (
        <Alert status="info" icon title={t('lineage.truncated')} />
      )}
    </div>
  );
}
