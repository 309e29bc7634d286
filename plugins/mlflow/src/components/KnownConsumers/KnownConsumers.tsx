import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';
import { Quiet } from '../Quiet';
import styles from './KnownConsumers.module.css';
import { consumersKey, type Consumers } from './readConsumers';

export interface KnownConsumersProps {
  model: RegisteredModel;
  consumers: Consumers | 'failed' | undefined;
}

/** Who uses a model and who owns that, as far as the catalog knows. */
export function KnownConsumers({ model, consumers }: KnownConsumersProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (consumers === undefined) {
    return <Quiet>{t('championCard.consumers.loading')}</Quiet>;
  }
  if (consumers === 'failed') {
    return <Quiet>{t('championCard.consumers.failed')}</Quiet>;
  }
  const found = consumers.get(consumersKey(model));
  if (!found || found.shown.length === 0) {
    return <Quiet>{t('championCard.consumers.none')}</Quiet>;
  }
  return (
    <div className={styles.consumers}>
      <Quiet as="span">{t('championCard.consumers.label')}</Quiet>
      <ul
        className={styles.list}
        aria-label={t('championCard.consumers.label')}
      >
        {found.shown.map(({ entityRef, owner }) => (
          <li key={entityRef}>
            <EntityRefLink entityRef={entityRef} />
            {owner && (
              <Quiet as="span">
                {' ('}
                <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
                )
              </Quiet>
            )}
          </li>
        ))}
        {found.more > 0 && (
          <li>
            <EntityRefLink entityRef={found.entityRef} hideIcon>
              {t('championCard.consumers.more', { count: found.more })}
            </EntityRefLink>
          </li>
        )}
      </ul>
    </div>
  );
}
