import { defineProduct } from '@mlflow-portal/layered-deployment';

/** A product as a platform team would write one: a chart of its own. */
export const notebook = defineProduct({
  id: 'notebook',
  title: 'Notebook server',
  traits: [],
  presentation: {
    name: 'Notebook',
    description: 'Notebook server of the company',
    entityType: 'service',
    environmentLabel: 'notebook.example.com/environment',
    annotations: () => ({}),
    size: ({ replicas }) => `${replicas}`,
    connect: address => [`Open ${address}.`],
    restart: 'Every change restarts the server.',
  },
  patterns: {
    deployment: 'notebook-{name}',
    instance: '{name}-{environment}',
    namespace: 'notebook-{name}-{environment}',
  },
  chart: {
    kind: 'oci',
    repository: 'registry.example.com/charts',
    name: 'notebook',
  },
  releases: [
    { version: '2.0.0', appVersion: '4.1.0', traits: {}, evidence: [] },
  ],
  images: [
    {
      repository: 'registry.example.com/notebook',
      tag: '4.1.0',
      version: '4.1.0',
      capabilities: [],
      evidence: ['built by this company'],
    },
  ],
  securityFloor: { hard: '4.0.0', recommended: '4.1.0', evidence: [] },
  pinned: ['image'],
  enginesPerWorker: () => 0,
  server: name => ({
    serviceName: name,
    servicePort: 80,
    podPort: 8888,
    podLabels: { app: name },
  }),
  toValues: (workload, _, image) => ({
    fullnameOverride: workload.name,
    image: { repository: image.repository, tag: image.tag },
    resources: workload.resources,
    hosts: workload.publicHosts,
  }),
});
