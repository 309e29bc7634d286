import type { ExportedRow } from '../FleetExport';
import type { Finding } from './findingsOf';
import type { FleetRow } from './toRows';

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

/** A server as it is exported: words of the API, findings in plain ones. */
export function toExportedServer(
  { server, instance, standing, findings }: FleetRow,
  findingText: (finding: Finding) => string,
): ExportedRow {
  const status = instance?.status;
  return {
    server: server.entityRef,
    title: server.title,
    owners: server.owners.join(', '),
    lifecycle: server.lifecycle,
    instance: instance?.instance,
    environment: instance?.environment,
    address: status?.address,
    standing,
    state: status?.state ?? server.problem,
    version: status?.version,
    securityFloor: status?.securityFloor,
    storage: status?.storage,
    authentication: status?.authentication,
    checkedAt: status?.checkedAt,
    aliasesReadAt: instance?.observedAt,
    findings: findings.map(findingText).join(' '),
  };
}
