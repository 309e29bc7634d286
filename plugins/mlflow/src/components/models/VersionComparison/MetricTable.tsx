import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ComparisonResponse,
  MetricComparison,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { formatMetric } from '../../../utils';
import { PlainTable } from '../../common/PlainTable';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import styles from './Comparison.module.css';

/** The metrics of two versions, and whether the second is better. */
export function MetricTable({
  comparison: { first, second, metrics },
}: {
  comparison: ComparisonResponse;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  if (metrics.length === 0) {
    return <Quiet>{t('comparison.noMetrics')}</Quiet>;
  }
  const show = (value: MetricComparison['first']) =>
    value === undefined
      ? t('comparison.absent')
      : formatMetric(value, language);
  return (
    <PlainTable
      columns={[
        t('comparison.metric'),
        t('versions.name', { version: first.version }),
        t('versions.name', { version: second.version }),
        t('comparison.difference'),
      ]}
    >
      {metrics.map(metric => (
        <tr key={metric.key}>
          <th scope="row">{metric.key}</th>
          <td>{show(metric.first)}</td>
          <td>{show(metric.second)}</td>
          <td>
            <span className={styles.difference}>
              {metric.difference !== undefined &&
                `${metric.difference > 0 ? '+' : ''}${show(metric.difference)}`}
              <Verdict better={metric.better} />
            </span>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Verdict({ better }: { better: MetricComparison['better'] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  switch (better) {
    case 'second':
      return (
        <>
          <ToneIcon tone="good" />
          {t('comparison.better')}
        </>
      );
    case 'first':
      return (
        <>
          <ToneIcon tone="bad" />
          {t('comparison.worse')}
        </>
      );
    default:
      return null;
  }
}
