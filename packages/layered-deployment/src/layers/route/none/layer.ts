import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const none = defineLayer({
  concern: 'route',
  id: 'none',
  title: 'No route: port-forward only',
  reason: 'nothing from outside the cluster reaches the server',
  settings: z.strictObject({}),
  worksWith: { certificate: ['none'], dns: ['none'] },
  contribute: ({ names, server }) => ({
    notes: [
      `${names.environment}: reach the server with \`kubectl --namespace ${names.namespace} port-forward service/${server.serviceName} 5000:${server.servicePort}\` and open http://localhost:5000.`,
    ],
  }),
});
