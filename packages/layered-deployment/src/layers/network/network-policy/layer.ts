import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import type { Workload } from '../../../workload';

const namespaces = z.array(z.string().min(1));

const metadataServices = ['169.254.0.0/16'];

function egressPorts({ egress }: Workload): number[] {
  return [...new Set(egress.map(({ port }) => port))].sort((a, b) => a - b);
}

export const networkPolicy = defineLayer({
  concern: 'network',
  id: 'network-policy',
  title: 'Kubernetes NetworkPolicy',
  reason:
    'only named namespaces reach the server, and it reaches only what it needs',
  settings: z.strictObject({
    ingressNamespaces: namespaces.default([]),
    monitoringNamespaces: namespaces.default([]),
    portalNamespaces: namespaces.default([]),
  }),
  config: z.strictObject({
    callerNamespaces: namespaces,
    callerPods: z.array(z.record(z.string(), z.string())),
    egressPorts: z.array(z.int().min(1).max(65535)),
    excludedAddresses: z.array(z.string().min(1)),
  }),
  templates: templatesOf('network/network-policy'),
  contribute: ({ settings, workload }) => ({
    base: {
      callerNamespaces: [
        ...new Set([
          ...settings.ingressNamespaces,
          ...settings.monitoringNamespaces,
          ...settings.portalNamespaces,
        ]),
      ],
      callerPods: workload.companions
        .filter(({ callsServer }) => callsServer)
        .map(({ podLabels }) => podLabels),
      egressPorts: egressPorts(workload),
      excludedAddresses: metadataServices,
    },
  }),
});
