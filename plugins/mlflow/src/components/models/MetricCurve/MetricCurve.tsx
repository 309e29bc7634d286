import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MetricHistoryResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ModelQuery } from '../../../api';
import { useMetricHistory } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { PendingRead } from '../../common/PendingRead';
import { Quiet } from '../../common/Quiet';
import { Plot, type PlotPoint } from './Plot';

/** How a metric went while its run trained. */
export function MetricCurve(props: {
  query: ModelQuery;
  version: string;
  metric: string;
}) {
  const { query, version, metric } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = useMetricHistory(query, version, metric);
  if (!value) {
    return (
      <PendingRead
        label={t('curve.loading')}
        error={error}
        once
        onRetry={refresh}
      />
    );
  }
  const points = numbersOf(value);
  const leftOut = value.points.length - points.length;
  return (
    <>
      <Curve metric={metric} points={points} />
      {leftOut > 0 && (
        <Quiet>{t('curve.notNumbers', { count: leftOut })}</Quiet>
      )}
      {value.sampled && <Quiet>{t('curve.sampled')}</Quiet>}
    </>
  );
}

function Curve({ metric, points }: { metric: string; points: PlotPoint[] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  switch (points.length) {
    case 0:
      return <Quiet>{t('curve.none')}</Quiet>;
    case 1:
      return <Quiet>{t('curve.once', { step: String(points[0].step) })}</Quiet>;
    default:
      return <Plot metric={metric} points={points} />;
  }
}

function numbersOf({ points }: MetricHistoryResponse): PlotPoint[] {
  return points.flatMap(({ step, value }) =>
    typeof value === 'number' ? [{ step, value }] : [],
  );
}
