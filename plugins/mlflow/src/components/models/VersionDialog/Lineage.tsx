import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { LineageResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Fact, Facts } from '../../common/Facts';
import { StaleAlert } from '../../common/StaleAlert';
import { WebLink } from '../../common/WebLink';
import { PairTable } from '../PairTable';
import styles from './Lineage.module.css';
import { MetricValues } from './MetricValues';
import { RunLineage } from './RunLineage';
import { Signature } from './Signature';

/** Where a version came from, and what it takes and gives. */
export function Lineage(props: {
  lineage: LineageResponse;
  onRefresh: () => void;
}) {
  const { lineage, onRefresh } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { version, copyOf, run, file, stale, readAt } = lineage;
  return (
    <div className={styles.lineage}>
      {stale && <StaleAlert readAt={readAt} onRetry={onRefresh} />}
      <Facts>
        <Fact label={t('lineage.status')}>{version.status}</Fact>
        {version.description && (
          <Fact label={t('lineage.description')}>{version.description}</Fact>
        )}
        {copyOf && (
          <Fact label={t('lineage.copyOf')}>
            {t(`lineage.copyState.${copyOf.state}`, {
              version: copyOf.version,
              model: copyOf.model,
            })}
          </Fact>
        )}
        <RunLineage run={run} />
        {version.source && (
          <Fact label={t('lineage.source')}>
            <code className={styles.long}>{version.source}</code>
          </Fact>
        )}
        <Signature file={file} />
      </Facts>
      {run.state === 'found' && (
        <>
          <MetricValues
            query={{ instance: lineage.instance, model: lineage.model }}
            version={version.version}
            metrics={run.metrics}
          />
          <PairTable
            title={t('lineage.parameters')}
            pairs={run.parameters.map(({ key, value }) => [key, value])}
          />
          {run.truncated && (
            <Alert status="info" icon title={t('lineage.truncated')} />
          )}
        </>
      )}
      <PairTable
        title={t('lineage.tags')}
        pairs={version.tags.map(({ key, value }) => [key, value])}
      />
      <WebLink to={version.url} otherwise={null}>
        {t('versions.open')}
      </WebLink>
    </div>
  );
}
