import { useCallback } from 'react';
import type { ExportedRow } from '../FleetExport';
import type { FleetRow } from './toRows';
import { useFindingText } from './useFindingText';

/** The columns of exported servers. */
export const serverColumns = [
  'server',
  'title',
  'owners',
  'lifecycle',
  'instance',
  'environment',
  'address',
  'standing',
  'state',
  'version',
  'securityFloor',
  'storage',
  'authentication',
  'checkedAt',
  'aliasesReadAt',
  'findings',
];

/** Writes servers as they are exported: words of the API, findings in plain ones. */
export function useServerExport(rows: readonly FleetRow[]) {
  const findingText = useFindingText();
  return useCallback(
    async (): Promise<ExportedRow[]> =>
      rows.map(({ server, instance, standing, findings }) => ({
        server: server.entityRef,
        title: server.title,
        owners: server.owners.join(', '),
        lifecycle: server.lifecycle,
        instance: instance?.instance,
        environment: instance?.environment,
        address: instance?.status?.address,
        standing,
        state: instance?.status?.state ?? server.problem,
        version: instance?.status?.version,
        securityFloor: instance?.status?.securityFloor,
        storage: instance?.status?.storage,
        authentication: instance?.status?.authentication,
        checkedAt: instance?.status?.checkedAt,
        aliasesReadAt: instance?.observedAt,
        findings: findings.map(findingText).join(' '),
      })),
    [rows, findingText],
  );
}
