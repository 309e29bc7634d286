import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  TracedDataset,
  TracedRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Duration } from 'luxon';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { Fact } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import { WebLink } from '../../common/WebLink';
import styles from './Lineage.module.css';

/** The run behind a version: who ran which code on which data. */
export function RunLineage({ run }: { run: TracedRun }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  switch (run.state) {
    case 'none':
      return (
        <Fact label={t('lineage.run')}>{t('championCard.problem.noRun')}</Fact>
      );
    case 'gone':
      return (
        <Fact label={t('lineage.run')}>
          {t('championCard.problem.runGone', { run: run.runId })}
        </Fact>
      );
    case 'no-access':
      return (
        <Fact label={t('lineage.run')}>
          {t('championCard.problem.runNoAccess', { run: run.runId })}
        </Fact>
      );
    default: {
      const { commit, branch, repository, file } = run.code;
      const code = [repository, branch, file, commit].filter(Boolean);
      const went = [
        run.status,
        run.durationMs !== undefined &&
          Duration.fromMillis(run.durationMs, { locale: language })
            .rescale()
            .set({ milliseconds: 0 })
            .removeZeros()
            .toHuman({ unitDisplay: 'short' }),
      ].filter(Boolean);
      return (
        <>
          <Fact label={t('lineage.run')}>
            <WebLink to={run.url}>{run.name ?? run.runId}</WebLink>
            {went.length > 0 && <Quiet>{went.join(', ')}</Quiet>}
            {run.deleted && (
              <Quiet>{t('championCard.problem.deletedRun')}</Quiet>
            )}
          </Fact>
          {run.user && <Fact label={t('lineage.user')}>{run.user}</Fact>}
          <Fact label={t('lineage.data')}>
            {run.datasets.map(describe).join('; ') ||
              t('championCard.noDataset')}
          </Fact>
          {code.length > 0 && (
            <Fact label={t('lineage.code')}>
              <code className={styles.long}>{code.join(' ')}</code>
            </Fact>
          )}
        </>
      );
    }
  }
}

function describe({ name, digest, context, source }: TracedDataset): string {
  const details = [context, digest, source].filter(Boolean).join(', ');
  return details ? `${name} (${details})` : name;
}
