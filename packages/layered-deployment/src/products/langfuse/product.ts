import { defineProduct } from '../../product';
import { connectionLimit } from './connectionLimit';
import { hazards } from './hazards';
import { images } from './images';
import { langfuseLayer } from './layer';
import { objectKinds } from './objectKinds';
import { presentation } from './presentation';
import { release200 } from './releases/2.0.0';
import { server } from './server';
import { toValues } from './toValues';
import { valuesSchema } from './valuesSchema';

export const langfuse = defineProduct({
  id: 'langfuse',
  title: 'Langfuse by the chart of its own project',
  traits: ['langfuse', 'own-login'],
  presentation,
  patterns: {
    deployment: 'langfuse-{name}',
    instance: 'langfuse-{name}-{environment}',
    namespace: 'langfuse-{name}-{environment}',
  },
  layer: langfuseLayer,
  chart: {
    kind: 'repository',
    name: 'langfuse',
    repository: 'https://langfuse.github.io/langfuse-k8s',
  },
  releases: [release200],
  images,
  imageKeys: {
    repository: ['langfuse', 'web', 'image', 'repository'],
    tag: ['langfuse', 'image', 'tag'],
  },
  securityFloor: {
    hard: '4.0.0',
    recommended: '4.4.0',
    evidence: [
      'chart langfuse 2.0.0, README: an upgrade from 3 to 4 is a migration of data',
    ],
  },
  hazards,
  pinned: [
    'langfuse.image',
    'langfuse.web.image',
    'langfuse.worker.image',
    'langfuse.replicas',
    'langfuse.resources',
    'langfuse.nextauth.url',
    'langfuse.additionalEnv',
    'langfuse.pod.labels',
    'postgresql',
    'clickhouse',
    'redis',
    's3',
  ],
  valuesSchema: () => valuesSchema,
  objectKinds,
  // One pool in each web server and one in each worker.
  enginesPerWorker: () => 2,
  server,
  derivedValues: workload => [
    {
      name: 'connectionLimit',
      value: connectionLimit(workload),
      description: 'PostgreSQL connections of each pod',
    },
  ],
  toValues,
});
