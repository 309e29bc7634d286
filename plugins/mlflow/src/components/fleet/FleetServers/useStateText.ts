import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlflowTranslationRef } from '../../../translation';
import type { FleetRow } from './toRows';

/** Says in plain words how a server is. */
export function useStateText(): (row: FleetRow) => string {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return ({ server, instance }) => {
    if (!instance) {
      return t(`fleet.problem.${server.problem ?? 'no-instance'}.title`);
    }
    return instance.status
      ? t(`instanceState.${instance.status.state}.title`)
      : t('fleet.servers.unanswered');
  };
}
