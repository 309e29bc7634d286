import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { terraformOf } from '../../../packageFiles';
import { perEnvironment, type PerEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import { egressTo, inCluster } from '../../inCluster';
import { accessNotes, mode, storageTraits } from '../access';
import { storageClient } from '../storageClient';
import { createBucket, grantToRole, grantToUser, type Bucket } from './bucket';
import { serverVariables } from './serverVariables';
import { storageKeys } from './storageKeys';

const amazon = 'https://s3.amazonaws.com';

function isAmazon(endpoint: PerEnvironment<string>): boolean {
  const endpoints =
    typeof endpoint === 'string' ? [endpoint] : Object.values(endpoint);
  return endpoints.every(address => address === amazon);
}

export const s3 = defineLayer({
  concern: 'artifactStore',
  id: 's3',
  title: 'S3 or a compatible object store',
  reason:
    'artifacts of any size and number, outside the cluster, versioned by the store',
  documentation:
    'Keeps artifacts in a bucket of Amazon S3 or of any service that speaks its API: MinIO, Ceph, SeaweedFS, Cloudflare R2. With an AWS identity the bucket policy goes to the role; with `static-credentials` the server reads an access key from the secret store. The bucket is versioned and encrypted, and its lifecycle rules free only what nobody can reach: incomplete uploads and replaced or deleted versions. No rule may expire artifacts by age, for the registered models are among them.',
  settings: z.strictObject({
    bucket: perEnvironment(z.string()).describe(
      'Bucket of artifacts; a pattern over name, owner and environment. Names of buckets are global: no other AWS account may have it',
    ),
    region: perEnvironment(z.string().regex(/^[a-z0-9-]+$/)).describe(
      'Region of the bucket; whatever the service wants where it has none, often "us-east-1"',
    ),
    endpoint: perEnvironment(
      z
        .string()
        .regex(
          /^https?:\/\/[A-Za-z0-9.-]+(:\d+)?$/,
          'must be like "https://s3.example.com"',
        ),
    )
      .default(amazon)
      .describe("Address of the service, if it is not Amazon's own"),
    addressing: z
      .enum(['auto', 'path', 'virtual'])
      .default('auto')
      .describe(
        'Where the bucket stands in addresses: "path" for services without a host name for each bucket',
      ),
    verifyTls: z
      .boolean()
      .default(true)
      .describe('Whether the certificate of the service must be valid'),
    certificateAuthorityKey: perEnvironment(z.string())
      .optional()
      .describe(
        'Key in the secret store that holds the certificate of the authority, in PEM, if clients do not know it',
      ),
    inCluster,
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
      region: 'eu-central-1',
    },
    direct: {
      bucket: 'example-mlflow-{name}-{environment}',
      region: 'eu-central-1',
      mode: 'direct',
    },
    compatible: {
      bucket: 'mlflow-{name}-{environment}',
      region: 'us-east-1',
      endpoint: 'https://minio.minio.svc:9000',
      addressing: 'path',
      certificateAuthorityKey: 'platform-object-store-ca',
      inCluster: { namespace: 'minio', podPort: 9000 },
    },
  },
  values: {
    region: constant('region of the bucket'),
    endpoint: constant('address of the object store'),
    bucket: pattern('bucket of artifacts', {
      format: 's3-bucket',
      unique: { kind: 'bucket', within: 'artifactStore.endpoint' },
    }),
    mode: constant('who reads and writes artifacts'),
    certificateAuthorityKey: constant(
      "key of the object store's authority in the secret store",
      { format: 'secret-key', optional: true },
    ),
  },
  traits: storageTraits,
  worksWith: settings => ({
    // Only Amazon's own service knows its roles.
    identity: isAmazon(settings.endpoint) ? ['aws', 'keys'] : ['keys'],
    ...(settings.certificateAuthorityKey && { secrets: ['secrets'] }),
  }),
  contribute: ({ settings, values, names, workload }) => {
    const { bucket, region, endpoint } = values;
    const { identity } = workload;
    const ownEndpoint = endpoint === amazon ? undefined : endpoint;
    const place: Bucket = { bucket, region, endpoint: ownEndpoint };
    const keys = storageKeys(names.deployment, {
      identity,
      certificateAuthorityKey: values.certificateAuthorityKey,
    });
    const port = Number(
      new URL(endpoint).port || (endpoint.startsWith('https:') ? 443 : 80),
    );
    const { client, part } = storageClient(workload, {
      env: serverVariables(place, {
        addressing: settings.addressing,
        verifyTls: settings.verifyTls,
        hasAuthority: keys.volumes.length > 0,
      }),
      envFromSecrets: keys.envFromSecrets,
      volumes: keys.volumes,
      egress: [egressTo('S3', port, settings.inCluster)],
    });
    return {
      workload: {
        ...part,
        artifacts: {
          kind: 's3',
          ...place,
          access: settings.mode,
          client,
        },
        secrets: keys.secrets,
        requires: ['s3'],
        ...(identity?.kind === 'aws' && {
          terraform: [
            {
              name: 'bucket',
              source: terraformOf('artifactStore/s3'),
              variables: {
                bucket,
                role_name: 'module.identity.role_name',
                keep_deleted_days: String(settings.keepDeletedDays),
              },
              replaces: ['bucket', 'bucket-policy'],
            },
          ],
        }),
      },
      prerequisites: [
        createBucket(place, settings.keepDeletedDays),
        identity?.kind === 'aws'
          ? grantToRole(place, identity.roleName)
          : grantToUser(place, keys.name),
      ],
      notes: accessNotes(settings.mode, `the bucket ${bucket}`),
    };
  },
});
