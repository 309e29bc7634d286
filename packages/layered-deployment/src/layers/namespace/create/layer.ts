import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { bounds } from '../bounds';
import { podSecurity } from '../podSecurity';
import { namespaceConfig, namespaceSettings } from '../settings';

const settings = z.strictObject({ podSecurity, ...namespaceSettings });

export const create = defineLayer({
  concern: 'namespace',
  id: 'create',
  title: 'Namespace made by Argo CD',
  reason:
    'Argo CD creates the namespace with its Pod Security labels and leaves it when the Application is deleted',
  documentation:
    'Argo CD makes the namespace before anything else (`CreateNamespace`), with the labels of Pod Security and those of the platform, and leaves it when the Application is deleted: what is in it may be data. A `quota` becomes a ResourceQuota and `containers` a LimitRange. A quota of CPU or memory refuses every pod with a container that does not say what it needs, which init containers of the charts do not; a default under `containers` is therefore asked for each of them.',
  settings,
  examples: {
    '': {},
    bounded: {
      labels: { 'example.com/mesh': 'enabled' },
      quota: { 'requests.cpu': '8', 'requests.memory': '24Gi', pods: '30' },
      containers: {
        requests: { cpu: '50m', memory: '128Mi' },
        limits: { memory: '1Gi' },
      },
    },
  },
  config: namespaceConfig,
  templates: templatesOf('namespace'),
  contribute: ({ settings: given, environment, workload }) => ({
    ...bounds(given, environment, workload),
    application: {
      createNamespace: {
        labels: {
          ...workload.labels,
          ...given.labels,
          'pod-security.kubernetes.io/enforce': given.podSecurity,
          'pod-security.kubernetes.io/warn': given.podSecurity,
          'pod-security.kubernetes.io/audit': given.podSecurity,
        },
      },
    },
  }),
});
