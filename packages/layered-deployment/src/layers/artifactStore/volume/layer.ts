import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { constant } from '../../../values';
import { storageAmount } from '../../storageAmount';

const folder = '/mlflow/artifacts';

export const volume = defineLayer({
  concern: 'artifactStore',
  id: 'volume',
  title: 'Artifacts on a volume',
  reason: 'a server to try out: no object store to prepare, one replica only',
  documentation:
    'Makes a PersistentVolumeClaim that outlives the Application. One pod can mount it, so the server has one replica, and it proxies artifacts for its clients. Backups of the volume are your own.',
  settings: z.strictObject({
    size: storageAmount.default('10Gi').describe('Size of the volume'),
    storageClass: z
      .string()
      .optional()
      .describe("Storage class; the cluster's default if left out"),
  }),
  examples: {
    'default class': {},
    'class of its own': { storageClass: 'fast' },
  },
  values: { size: constant('size of the artifact volume') },
  traits: ['volume'],
  config: z.strictObject({
    claimName: z.string().min(1),
    size: z.string().min(1),
    storageClass: z.string().min(1).optional(),
  }),
  templates: templatesOf('artifactStore/volume'),
  contribute: ({ settings, values, names }) => {
    const claim = `${names.deployment}-artifacts`;
    return {
      workload: {
        artifacts: { kind: 'directory', path: folder, access: 'proxied' },
        volumes: [
          {
            name: 'artifacts',
            mountPath: folder,
            source: { persistentVolumeClaim: claim },
          },
        ],
      },
      base: {
        claimName: claim,
        size: values.size,
        ...(settings.storageClass && { storageClass: settings.storageClass }),
      },
    };
  },
});
