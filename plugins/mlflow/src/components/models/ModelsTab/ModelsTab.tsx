import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { MLFLOW_INSTANCE_ANNOTATION } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useInstances } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { CardBoundary } from '../../common/CardBoundary';
import { NoInstance } from '../../common/NoInstance';
import { PendingRead } from '../../common/PendingRead';
import { ModelVersions } from '../ModelVersions';
import { ModelFilters } from './ModelFilters';
import styles from './ModelsTab.module.css';
import { ModelsTable } from './ModelsTable';
import { useTabAddress } from './useTabAddress';

/**
 * Entity tab of the registered models of an entity: find one, see its
 * versions, compare two of them.
 *
 * @public
 */
export function ModelsTab() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <CardBoundary title={t('models.title')}>
      <Container className={styles.tab}>
        <Models />
      </Container>
    </CardBoundary>
  );
}

function Models() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = useInstances();
  const { address, change, hrefWith } = useTabAddress();
  const { instance = value?.items[0]?.instance, model, ...criteria } = address;
  if (!value) {
    return (
      <PendingRead
        label={t('championCard.loading')}
        error={error}
        annotation={MLFLOW_INSTANCE_ANNOTATION}
        onRetry={refresh}
      />
    );
  }
  if (instance === undefined) {
    return <NoInstance />;
  }
  if (model !== undefined) {
    return (
      <ModelVersions
        key={`${instance} ${model}`}
        query={{ instance, model }}
        backHref={hrefWith({ model: undefined })}
      />
    );
  }
  return (
    <>
      <ModelFilters
        instances={value.items.map(item => item.instance)}
        address={{ ...criteria, instance }}
        onChange={change}
      />
      <ModelsTable
        query={{ instance, ...criteria }}
        hrefOf={name => hrefWith({ instance, model: name })}
      />
    </>
  );
}
