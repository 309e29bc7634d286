import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  ModelAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Fact, Facts } from '../../common/Facts';
import { Snippet } from '../../common/Snippet';
import { WebLink } from '../../common/WebLink';
import { AliasActions } from './AliasActions';
import { AliasName } from './AliasName';
import styles from './AliasPanel.module.css';
import { AliasProblems } from './AliasProblems';
import { MetricTiles } from './MetricTiles';
import { MovedHere } from './MovedHere';
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
  alias: { alias, version, since, comparedWith },
}: AliasPanelProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <section
      className={styles.panel}
      aria-label={`${model.name} ${alias} ${model.instance}`}
    >
      <header className={styles.header}>
        <AliasName alias={alias} isUsable={version.state === 'found'} />
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
        <AliasActions
          query={{ instance: model.instance, model: model.name, alias }}
        />
      </header>
      {since && <MovedHere since={since} />}
      <AliasProblems version={version} />
      {version.state === 'found' && (
        <>
          {version.run.state === 'found' && (
            <MetricTiles
              metrics={version.run.metrics}
              comparedWith={comparedWith}
            />
          )}
          <Facts>
            {version.registeredAt && (
              <Fact label={t('championCard.versionLabel')}>
                <RegisteredAt
                  time={version.registeredAt}
                  registeredBy={version.registeredBy}
                />
              </Fact>
            )}
            {version.copyOf && (
              <Fact label={t('lineage.copyOf')}>
                {t('lineage.copyState.found', {
                  version: version.copyOf.version,
                  model: version.copyOf.model,
                })}
              </Fact>
            )}
            <RunFacts run={version.run} />
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
