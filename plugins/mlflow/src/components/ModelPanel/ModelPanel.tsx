import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';
import { AliasPanel } from '../AliasPanel';
import { Quiet } from '../Quiet';
import { WebLink } from '../WebLink';
import styles from './ModelPanel.module.css';
import { championFirst } from './order';

/** One registered model with everything its aliases point to. */
export function ModelPanel({ model }: { model: RegisteredModel }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <article className={styles.model} aria-label={model.name}>
      <header className={styles.header}>
        <Text as="h4" variant="title-x-small" weight="bold">
          <WebLink
            to={model.url}
            variant="title-x-small"
            weight="bold"
            title={t('championCard.openModel', { model: model.name })}
          >
            {model.name}
          </WebLink>
        </Text>
        <Badge size="small">{model.environment ?? model.instance}</Badge>
      </header>
      {model.description && <Quiet>{model.description}</Quiet>}
      {championFirst(model.aliases).map(alias => (
        <AliasPanel key={alias.alias} model={model} alias={alias} />
      ))}
    </article>
  );
}
