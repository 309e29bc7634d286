import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';

export const gkeManaged = defineLayer({
  concern: 'certificate',
  id: 'gke-managed',
  title: 'Certificate that Google manages',
  reason: 'GKE asks for the certificate and renews it',
  documentation:
    'A ManagedCertificate for the one host, served by the external load balancer of GKE. Google issues it only after the public DNS record of the host points to that load balancer, which takes up to an hour; until then HTTPS fails. Wildcards are not possible, nor are internal load balancers.',
  settings: z.strictObject({}),
  traits: ['gke-managed'],
  worksWith: { route: ['public'] },
  config: z.strictObject({
    name: z.string().min(1),
    // The control plane refuses longer ones.
    host: z.string().min(1).max(63),
  }),
  templates: templatesOf('certificate/gke-managed'),
  contribute: ({ names }) => {
    const host = names['route.host'];
    const name = names.deployment;
    return {
      workload: { tls: { kind: 'gke-managed', name } },
      base: { name },
      config: { host },
      problems:
        host.length > 63
          ? [
              {
                field: 'platform.layers.route.host',
                message: `makes ${host}, which is ${host.length} characters long: a certificate that Google manages takes at most 63`,
              },
            ]
          : [],
      notes: [
        `${names.environment}: Google issues the certificate after ${host} points to the load balancer; \`kubectl --namespace ${names.namespace} get managedcertificate ${name}\` shows Active when it is there.`,
      ],
    };
  },
});
