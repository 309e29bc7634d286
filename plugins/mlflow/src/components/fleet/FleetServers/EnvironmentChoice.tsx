import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { mlflowTranslationRef } from '../../../translation';
import { Choice } from '../FleetFilters';
import type { FleetRow } from './toRows';

/** Which environment the servers are of. */
export function EnvironmentChoice({ rows }: { rows: readonly FleetRow[] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address, change } = useFleetAddress();
  const environments = new Set(
    rows.flatMap(({ instance }) => instance?.environment ?? []),
  );
  return (
    <Choice
      label={t('fleet.filter.environment')}
      value={address.environment}
      options={[...environments].sort().map(value => ({ value, label: value }))}
      onChange={environment => change({ environment })}
    />
  );
}
