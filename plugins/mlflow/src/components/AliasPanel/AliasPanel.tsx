import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  ModelAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiPriceTag3Line, RiVipCrown2Line } from '@remixicon/react';
import { mlflowTranslationRef } from '../../translation';
import { AliasHistoryDialog } from '../AliasHistory';
import { Fact, Facts } from '../Facts';
import { PromotionDialog } from '../Promotion';
import { Snippet } from '../Snippet';
import { WebLink } from '../WebLink';
import styles from './AliasPanel.module.css';
import { AliasProblems } from './AliasProblems';
import { PointsHereSince } from './PointsHereSince';
import { RegisteredAt } from './RegisteredAt';
import { RunFacts } from './RunFacts';

export interface AliasPanelProps {
  model: RegisteredModel;
  alias: ModelAlias;
}

/** What one alias of a model points to. */
export function AliasPanel({
  model,
  alias: { alias, version, since },
}: AliasPanelProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const query = { instance: model.instance, model: model.name, alias };
  const isLiveChampion = alias === 'champion' && version.state === 'found';
  const Icon = alias === 'champion' ? RiVipCrown2Line : RiPriceTag3Line;
  return (
    <section className={styles.panel} aria-label={`${model.name} ${alias}`}>
      <header className={styles.header}>
        <span
          className={`${styles.alias} ${isLiveChampion ? styles.champion : ''}`}
        >
          <Icon size={16} aria-hidden />
          {alias}
        </span>
        <Text as="h5" variant="body-large" weight="bold">
          <WebLink
            to={version.state === 'found' ? version.url : undefined}
            variant="body-large"
            weight="bold"
            aria-label={t('championCard.openVersion', {
              version: version.version,
              model: model.name,
            })}
          >
            {t('championCard.version', { version: version.version })}
          </WebLink>
        </Text>
        {since && <PointsHereSince since={since} />}
        {version.state === 'found' && version.registeredAt && (
          <RegisteredAt
            time={version.registeredAt}
            registeredBy={version.registeredBy}
          />
        )}
        <span className={styles.actions}>
          <AliasHistoryDialog query={query} />
          <PromotionDialog query={query} />
        </span>
      </header>
      <AliasProblems version={version} />
      {version.state === 'found' && (
        <>
          <RunFacts run={version.run} />
          <Facts>
            <Fact label={t('championCard.load')}>
              <Snippet
                text={`models:/${model.name}@${alias}`}
                what={t('copy.modelUri')}
              />
            </Fact>
          </Facts>
        </>
      )}
    </section>
  );
}
