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
  settings: z.strictObject({
    size: storageAmount.default('10Gi'),
    storageClass: z.string().optional(),
  }),
  values: { size: constant('size of the artifact volume') },
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
