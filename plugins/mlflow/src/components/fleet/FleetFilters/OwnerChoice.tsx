import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import type { FleetServer } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { mlflowTranslationRef } from '../../../translation';
import { Choice } from './Choice';

/** Whose servers they are. */
export function OwnerChoice({ servers }: { servers: readonly FleetServer[] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address, change } = useFleetAddress();
  const owners = [...new Set(servers.flatMap(server => server.owners))].sort();
  return (
    <Choice
      label={t('fleet.filter.owner')}
      value={address.owner}
      options={owners.map(value => ({
        value,
        label: humanizeEntityRef(parseEntityRef(value), {
          defaultKind: 'group',
        }),
      }))}
      onChange={owner => change({ owner })}
    />
  );
}
