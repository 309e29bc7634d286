import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import type { ModelsResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useState } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { useConsumers } from '../KnownConsumers';
import { groupByName, hasAliases, ModelGroupPanel } from '../ModelPanel';
import { ModelReads } from '../ModelReads';
import { ModelsWithoutAlias } from './ModelsWithoutAlias';
import styles from './ModelList.module.css';

const SHOWN_AT_FIRST = 3;

/** The models of an answer, those with a champion first. */
export function ModelList({ response }: { response: ModelsResponse }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [showAll, setShowAll] = useState(false);
  const { items, instances, missing } = response;
  const groups = groupByName(
    items,
    instances.map(({ instance }) => instance),
  );
  const aliased = groups.filter(hasAliases);
  const shown = showAll ? aliased : aliased.slice(0, SHOWN_AT_FIRST);
  const consumers = useConsumers(shown.flatMap(({ models }) => models));
  const hidden = aliased.length - shown.length;
  const complete = instances.every(({ outcome }) => outcome === 'ok');
  return (
    <div className={styles.list}>
      <ModelReads response={response} />
      {items.length === 0 && missing.length === 0 && complete && (
        <Alert
          status="info"
          icon
          title={t('championCard.empty.title')}
          description={t('championCard.empty.description')}
        />
      )}
      {shown.map(group => (
        <ModelGroupPanel key={group.name} group={group} consumers={consumers} />
      ))}
      {hidden > 0 && (
        <Button
          className={styles.more}
          size="small"
          variant="secondary"
          onPress={() => setShowAll(true)}
        >
          {t('championCard.more', { count: hidden })}
        </Button>
      )}
      <ModelsWithoutAlias
        models={groups
          .filter(group => !hasAliases(group))
          .flatMap(({ models }) => models)}
      />
      {aliased.length > 0 && <Quiet>{t('championCard.honesty')}</Quiet>}
    </div>
  );
}
