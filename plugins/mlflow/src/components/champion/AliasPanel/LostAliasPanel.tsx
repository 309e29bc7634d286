import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type {
  LostAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { AliasActions } from './AliasActions';
import { AliasName } from './AliasName';
import styles from './AliasPanel.module.css';

export interface LostAliasPanelProps {
  model: RegisteredModel;
  lost: LostAlias;
}

/** An alias that is not there any more, and that somebody may miss. */
export function LostAliasPanel({ model, lost }: LostAliasPanelProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { alias, from, notAfter, versionDeleted } = lost;
  const when = useRelativeTime()(notAfter);
  return (
    <section
      className={styles.panel}
      aria-label={`${model.name} ${alias} ${model.instance}`}
    >
      <header className={styles.header}>
        <AliasName alias={alias} isUsable={false} />
        <AliasActions
          query={{ instance: model.instance, model: model.name, alias }}
        />
      </header>
      <Alert
        status="danger"
        icon
        title={t(
          versionDeleted
            ? 'championCard.lost.withVersion'
            : 'championCard.lost.alone',
          { alias, version: from, when },
        )}
        description={t('championCard.lost.next', {
          uri: `models:/${model.name}@${alias}`,
        })}
      />
    </section>
  );
}
