import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { pattern } from '../../../values';

export const staticCredentials = defineLayer({
  concern: 'identity',
  id: 'static-credentials',
  title: 'Keys from the secret store',
  reason:
    'outside a cloud, or where its identities are not set up, the server signs in to the object store with keys',
  documentation:
    'For object stores that know no identity of pods, such as MinIO or Ceph, and for clusters outside the cloud of their store. The keys come from the secret store, and nobody generates them: whoever runs the object store makes them, and the pull request says where they go. Each artifact store says which keys it wants: `s3` an access key id and a secret access key, `gcs` the key file of a service account, `azure-blob` an access key of the storage account. Keys do not expire by themselves: rotate them in the object store and in the secret store together.',
  settings: z.strictObject({
    prefix: perEnvironment(z.string())
      .default('{keyPrefix}-{deployment}-{environment}-artifacts')
      .describe(
        'Start of the names of the keys in the secret store; a pattern over name, owner and environment',
      ),
  }),
  examples: { 'keys of the object store': {} },
  values: {
    prefix: pattern(
      'start of the keys of the object store in the secret store',
      {
        format: 'secret-key',
        unique: { kind: 'secret', within: 'secrets.vault' },
      },
    ),
  },
  traits: ['keys'],
  worksWith: { secrets: ['secrets'], artifactStore: ['object-store'] },
  contribute: ({ values }) => ({
    workload: {
      identity: {
        kind: 'keys',
        prefix: values.prefix,
        podLabels: {},
        egress: [],
      },
    },
  }),
});
