import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const none = defineLayer({
  concern: 'route',
  id: 'none',
  title: 'No route: port-forward only',
  reason: 'nothing from outside the cluster reaches the server',
  documentation:
    'The server has no public host: whoever may forward a port of the cluster reaches it, and nobody else. Certificates and DNS records have no use then, and are refused.',
  settings: z.strictObject({}),
  worksWith: { certificate: ['none'], dns: ['none'] },
  contribute: ({ names, server }) => ({
    notes: [
      `${names.environment}: reach the server with \`kubectl --namespace ${names.namespace} port-forward service/${server.serviceName} 5000:${server.servicePort}\` and open http://localhost:5000.`,
    ],
  }),
});
