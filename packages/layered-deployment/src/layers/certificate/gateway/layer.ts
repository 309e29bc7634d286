import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const gatewayListener = defineLayer({
  concern: 'certificate',
  id: 'gateway',
  title: "Certificate of the Gateway's listener",
  reason: 'the platform keeps the certificates where its Gateway is',
  documentation:
    "The HTTPS listener of the Gateway holds the certificate; the server's namespace holds none. Whoever owns the Gateway renews it, for instance through cert-manager's annotation on the Gateway.",
  settings: z.strictObject({}),
  traits: ['listener'],
  worksWith: { route: ['gateway-api'] },
  contribute: ({ names }) => ({
    workload: { tls: { kind: 'controller' } },
    prerequisites: [
      {
        id: 'listener-certificate',
        title: `Have a certificate for ${names['route.host']} on the listener of the Gateway, in its tls.certificateRefs`,
        command: `kubectl --namespace ${names['route.gatewayNamespace']} edit gateway ${names['route.gateway']}`,
        check: `kubectl --namespace ${names['route.gatewayNamespace']} get gateway ${names['route.gateway']} --output jsonpath='{.status.listeners[*].conditions[?(@.type=="ResolvedRefs")].status}'`,
      },
    ],
  }),
});
