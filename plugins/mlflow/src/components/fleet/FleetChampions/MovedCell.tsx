import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell } from '@backstage/ui';
import type { FleetChampion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useExactTime } from '../../../hooks/useExactTime';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';

/** Since when the alias points there, never more exact than it was seen. */
export function MovedCell({ champion }: { champion: FleetChampion }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const exactly = useExactTime();
  const { since } = champion;
  if (!since) {
    return <Cell>{t('fleet.champions.notKnown')}</Cell>;
  }
  const { notBefore, notAfter, from, actor } = since;
  const when = relativeTime(notAfter);
  return (
    <Cell>
      <time dateTime={notAfter} title={exactly(notAfter)}>
        {notBefore ? when : t('fleet.champions.before', { when })}
      </time>
      <Quiet>
        {from && t('fleet.champions.from', { version: from })}{' '}
        {actor && (
          <>
            {t('history.by')}{' '}
            <EntityRefLink entityRef={actor} defaultKind="user" />
          </>
        )}
      </Quiet>
    </Cell>
  );
}
