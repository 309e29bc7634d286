import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, ToggleButton } from '@backstage/ui';
import type { Metric } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useState } from 'react';
import type { ModelQuery } from '../../../api';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { formatMetric } from '../../../utils';
import { MetricCurve } from '../MetricCurve';
import { PairTable } from '../PairTable';

/** The last values of the metrics of a run, one of them as a curve. */
export function MetricValues(props: {
  query: ModelQuery;
  version: string;
  metrics: Metric[];
}) {
  const { query, version, metrics } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  const [shown, setShown] = useState<string>();
  return (
    <>
      <PairTable
        title={t('lineage.metrics')}
        pairs={metrics.map(({ key, value }) => [
          key,
          formatMetric(value, language),
          <ToggleButton
            key={key}
            size="small"
            isSelected={shown === key}
            aria-label={t('lineage.curveLabel', { metric: key })}
            onChange={selected => setShown(selected ? key : undefined)}
          >
            {t('lineage.curve')}
          </ToggleButton>,
        ])}
      />
      {shown !== undefined && (
        <div>
          <Text as="h4" variant="body-small" weight="bold">
            {shown}
          </Text>
          <MetricCurve
            key={shown}
            query={query}
            version={version}
            metric={shown}
          />
        </div>
      )}
    </>
  );
}
