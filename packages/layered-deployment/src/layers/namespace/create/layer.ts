import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const create = defineLayer({
  concern: 'namespace',
  id: 'create',
  title: 'Namespace made by Argo CD',
  reason:
    'Argo CD creates the namespace with its Pod Security labels and leaves it when the Application is deleted',
  settings: z.strictObject({
    podSecurity: z.enum(['restricted', 'baseline']).default('restricted'),
  }),
  contribute: ({ settings }) => ({
    application: {
      createNamespace: {
        labels: {
          'pod-security.kubernetes.io/enforce': settings.podSecurity,
          'pod-security.kubernetes.io/warn': settings.podSecurity,
          'pod-security.kubernetes.io/audit': settings.podSecurity,
        },
      },
    },
  }),
});
