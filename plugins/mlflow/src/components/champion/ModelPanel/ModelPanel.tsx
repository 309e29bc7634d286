import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { WebLink } from '../../common/WebLink';
import { AliasPanel, LostAliasPanel } from '../AliasPanel';
import { KnownConsumers, type KnownConsumersProps } from '../KnownConsumers';
import { UseModelLink } from '../UseModel';
import styles from './ModelPanel.module.css';
import { championFirst } from './order';

export interface ModelPanelProps {
  model: RegisteredModel;
  consumers: KnownConsumersProps['consumers'];
}

/** One registered model on one instance, with all that its aliases point to. */
export function ModelPanel({ model, consumers }: ModelPanelProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { name, instance, environment, aliases, lostAliases = [] } = model;
  return (
    <article className={styles.model} aria-label={`${name} ${instance}`}>
      <header className={styles.header}>
        <Text as="h4" variant="title-x-small" weight="bold">
          <WebLink
            to={model.url}
            variant="title-x-small"
            weight="bold"
            title={t('championCard.openModel', { model: name })}
          >
            {name}
          </WebLink>
        </Text>
        <Badge>{environment ?? instance}</Badge>
        {environment && <Quiet as="span">{instance}</Quiet>}
      </header>
      {model.description && <Quiet>{model.description}</Quiet>}
      {lostAliases.map(lost => (
        <LostAliasPanel key={lost.alias} model={model} lost={lost} />
      ))}
      {championFirst(aliases).map(alias => (
        <AliasPanel key={alias.alias} model={model} alias={alias} />
      ))}
      {aliases.length + lostAliases.length === 0 && (
        <Quiet>{t('championCard.noAliasHere')}</Quiet>
      )}
      <footer className={styles.footer}>
        <KnownConsumers model={model} consumers={consumers} />
        <UseModelLink model={model} />
      </footer>
    </article>
  );
}
