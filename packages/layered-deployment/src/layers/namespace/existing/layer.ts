import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const existing = defineLayer({
  concern: 'namespace',
  id: 'existing',
  title: 'Namespace that exists',
  reason: 'the platform team makes namespaces and their labels itself',
  settings: z.strictObject({}),
  contribute: ({ names }) => ({
    prerequisites: [
      {
        id: 'namespace',
        title: `Create the namespace ${names.namespace} with the Pod Security level "restricted"`,
        command: `kubectl create namespace ${names.namespace} && kubectl label namespace ${names.namespace} pod-security.kubernetes.io/enforce=restricted`,
        check: `kubectl get namespace ${names.namespace} --show-labels`,
      },
    ],
  }),
});
