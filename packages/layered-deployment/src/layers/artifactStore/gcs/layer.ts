import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import { accessNotes, mode, storageTraits } from '../access';
import { storageClient } from '../storageClient';
import { createBucket, grantObjects } from './bucket';

const folder = '/etc/mlflow/google';
const file = 'credentials.json';

export const gcs = defineLayer({
  concern: 'artifactStore',
  id: 'gcs',
  title: 'Google Cloud Storage',
  reason:
    'artifacts of any size and number, outside the cluster, versioned by the store',
  documentation:
    'Keeps artifacts in a bucket of Google Cloud Storage. With `gke-workload-identity` the role goes to the Google service account of the server; with `static-credentials` the server reads the key file of a service account from the secret store. The bucket is versioned, closed to the public, and its lifecycle rules free only what nobody can reach: incomplete uploads and replaced or deleted versions. No rule may delete artifacts by age, for the registered models are among them.',
  settings: z.strictObject({
    bucket: perEnvironment(z.string()).describe(
      'Bucket of artifacts; a pattern over name, owner and environment. Names of buckets are global: nobody else may have it',
    ),
    project: perEnvironment(z.string()).describe('Project of the bucket'),
    location: perEnvironment(z.string().regex(/^[A-Za-z0-9-]+$/)).describe(
      'Region of the bucket, such as "europe-west3"',
    ),
    keepDeletedDays: z
      .int()
      .min(1)
      .default(30)
      .describe('Days for which replaced and deleted versions are kept'),
    mode,
  }),
  examples: {
    proxied: {
      bucket: 'example-mlflow-{name}-{environment}',
      project: 'ml-platform-dev',
      location: 'europe-west3',
    },
    direct: {
      bucket: 'example-mlflow-{name}-{environment}',
      project: 'ml-platform-dev',
      location: 'europe-west3',
      mode: 'direct',
    },
  },
  values: {
    project: constant('project of the bucket', { format: 'google-project' }),
    location: constant('region of the bucket'),
    bucket: pattern('bucket of artifacts', {
      format: 'gcs-bucket',
      unique: { kind: 'Google bucket' },
    }),
    mode: constant('who reads and writes artifacts'),
  },
  traits: storageTraits,
  worksWith: { identity: ['gcp', 'keys'] },
  contribute: ({ settings, values, names, workload }) => {
    const { bucket, project, location } = values;
    const { identity } = workload;
    const { keepDeletedDays } = settings;
    const secret = `${names.deployment}-artifacts`;
    const key =
      identity?.kind === 'keys'
        ? `${identity.prefix}-service-account`
        : undefined;
    const account =
      identity?.kind === 'gcp' ? identity.serviceAccount : undefined;
    const { client, part } = storageClient(workload, {
      env: {
        GOOGLE_CLOUD_PROJECT: project,
        ...(key && { GOOGLE_APPLICATION_CREDENTIALS: `${folder}/${file}` }),
      },
      envFromSecrets: [],
      volumes: key
        ? [
            {
              name: 'google-credentials',
              mountPath: folder,
              readOnly: true,
              source: { secret },
            },
          ]
        : [],
      egress: [{ purpose: 'Google Cloud Storage', port: 443 }],
    });
    return {
      workload: {
        ...part,
        artifacts: {
          kind: 'gcs',
          bucket,
          project,
          access: settings.mode,
          client,
        },
        secrets: key
          ? [
              {
                name: secret,
                keys: { credentials: key },
                template: { [file]: '{{ .credentials }}' },
                given: [key],
                multiline: [key],
              },
            ]
          : [],
        requires: ['gcs'],
        ...(account && {
          terraform: [
            {
              name: 'bucket',
              source: terraformOf('artifactStore/gcs'),
              variables: {
                bucket,
                project,
                location,
                service_account_email: 'module.identity.service_account_email',
                keep_deleted_days: String(keepDeletedDays),
              },
              replaces: ['bucket', 'bucket-policy'],
            },
          ],
        }),
      },
      prerequisites: [
        createBucket({ bucket, project, location, keepDeletedDays }),
        grantObjects(bucket, account),
      ],
      notes: accessNotes(settings.mode, `the bucket ${bucket}`),
    };
  },
});
