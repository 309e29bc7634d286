import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { podSecurity } from '../podSecurity';

export const create = defineLayer({
  concern: 'namespace',
  id: 'create',
  title: 'Namespace made by Argo CD',
  reason:
    'Argo CD creates the namespace with its Pod Security labels and leaves it when the Application is deleted',
  settings: z.strictObject({
    podSecurity,
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
