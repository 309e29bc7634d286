import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { bounds } from '../bounds';
import { podSecurity } from '../podSecurity';
import { namespaceConfig, namespaceSettings } from '../settings';

const settings = z.strictObject({
  podSecurity,
  ...namespaceSettings,
  defaultDeny: z
    .boolean()
    .default(false)
    .describe(
      'Whether the namespace closes every pod that no NetworkPolicy opens; then the bundle must bring policies.',
    ),
});

export const existing = defineLayer({
  concern: 'namespace',
  id: 'existing',
  title: 'Namespace that exists',
  reason: 'the platform team makes namespaces and their labels itself',
  documentation:
    'The platform team makes the namespace; the pull request lists the command with its labels, and the AppProject needs no right to make namespaces. With `defaultDeny` the namespace lets no pod speak unless a policy says so, and only a network layer with policies may be chosen. A `quota` or `containers` given here becomes a ResourceQuota or LimitRange of the bundle: leave them out where the namespace has its own.',
  settings,
  examples: {
    '': {},
    'default-deny': { defaultDeny: true },
    bounded: {
      quota: { 'requests.memory': '24Gi', 'limits.memory': '48Gi' },
      containers: { requests: { memory: '128Mi' }, limits: { memory: '1Gi' } },
    },
  },
  worksWith: ({ defaultDeny }) =>
    defaultDeny ? { network: ['policies'] } : {},
  config: namespaceConfig,
  templates: templatesOf('namespace'),
  contribute: ({ settings: given, environment, names, workload }) => {
    const { namespace } = names;
    const labels = {
      ...workload.labels,
      ...given.labels,
      'pod-security.kubernetes.io/enforce': given.podSecurity,
    };
    return {
      ...bounds(given, environment, workload),
      prerequisites: [
        {
          id: 'namespace',
          title: `Create the namespace ${namespace} with the Pod Security level "${given.podSecurity}"`,
          command: [
            `kubectl get namespace ${namespace} > /dev/null || kubectl create namespace ${namespace}`,
            `kubectl label --overwrite namespace ${namespace} ${Object.entries(
              labels,
            )
              .map(([key, value]) => `${key}=${value}`)
              .join(' ')}`,
          ].join('\n'),
          check: `kubectl get namespace ${namespace} --show-labels`,
        },
      ],
    };
  },
});
