import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ComparedMetric } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { formatDifference, formatMetric } from '../../../utils';
import styles from './MetricTiles.module.css';

/**
 * By how much a metric differs from that of the other version: as a number
 * with its sign, and in words and colour where somebody said what is better.
 */
export function MetricChange({ metric }: { metric: ComparedMetric }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  const { previous, difference, verdict } = metric;
  if (previous === undefined) {
    return null;
  }
  const before = t('championCard.change.before', {
    value: formatMetric(previous, language),
  });
  if (difference === undefined) {
    return <span>{before}</span>;
  }
  if (difference === 0) {
    return <span>{t('championCard.change.same')}</span>;
  }
  const Arrow = difference > 0 ? RiArrowUpLine : RiArrowDownLine;
  return (
    <span className={verdict && styles[verdict]} title={before}>
      <Arrow className={styles.arrow} size={14} aria-hidden />
      {[
        formatDifference(difference, language),
        verdict && t(`championCard.change.${verdict}`),
      ]
        .filter(Boolean)
        .join(' ')}
    </span>
  );
}
