import type { WorkloadCompanion, WorkloadEgress } from '../../../workload';

const postgresql = 5432;

/** Where the operator asks an instance how it is. */
const status = 8000;

/** Whom the instances of a cluster call, and who calls them. */
export function instanceTraffic(
  cluster: string,
  podLabels: Record<string, string>,
  around: { operatorNamespace: string; backup: WorkloadEgress[] },
): WorkloadCompanion[] {
  const instances = { podLabels };
  const operator = {
    purpose: 'operator',
    from: { namespace: around.operatorNamespace },
  };
  const eachOther = { purpose: 'other instances', from: instances };
  return [
    {
      name: cluster,
      podLabels,
      callsServer: false,
      egress: [
        { purpose: 'API server of the cluster', port: 443 },
        { purpose: 'API server of the cluster, on its nodes', port: 6443 },
        { purpose: 'other instances', port: postgresql, to: instances },
        { purpose: 'status of other instances', port: status, to: instances },
        ...around.backup,
      ],
      ingress: {
        port: postgresql,
        callers: [
          operator,
          // The server, and the Jobs that other layers put beside it.
          { purpose: 'pods of the namespace', from: { podLabels: {} } },
        ],
      },
    },
    {
      name: `${cluster}-status`,
      podLabels,
      callsServer: false,
      egress: [],
      ingress: { port: status, callers: [operator, eachOther] },
    },
  ];
}
