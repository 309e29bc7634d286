import { z } from 'zod/v4';
import { perEnvironment } from '../../../perEnvironment';
import { storageAmount } from '../../storageAmount';
import { databaseSettings } from '../settings';

const amounts = z.strictObject({
  cpu: z.string().min(1).describe('CPU, such as "500m"'),
  memory: z.string().min(1).describe('Memory, such as "1Gi"'),
});

/** Settings of the layer cloudnative-pg. */
export const clusterSettings = z.strictObject({
  instances: perEnvironment(z.int().min(1).max(9))
    .default(1)
    .describe('PostgreSQL instances: one primary, the others stand by'),
  // The operator's own default, release 1.30.
  image: z
    .string()
    .regex(/:[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'must have a tag')
    .default('ghcr.io/cloudnative-pg/postgresql:18.4-system-trixie')
    .describe('Image of PostgreSQL for CloudNativePG'),
  size: storageAmount
    .default('10Gi')
    .describe('Size of the volume of each instance'),
  storageClass: z
    .string()
    .optional()
    .describe("Storage class; the cluster's default if left out"),
  resources: amounts
    .default({ cpu: '500m', memory: '1Gi' })
    .describe('What each instance requests; memory is its limit too'),
  operatorNamespace: z
    .string()
    .min(1)
    .default('cnpg-system')
    .describe('Namespace of the operator, which must reach every instance'),
  ...databaseSettings,
  connections: perEnvironment(z.int().min(4))
    .default(250)
    .describe('Connections that the server may open, all replicas together'),
  backupDestination: perEnvironment(
    z
      .string()
      .regex(
        /^(s3:\/\/|gs:\/\/|https:\/\/[a-z0-9]+\.blob\.)[^\s'"@]+$/,
        'must be like "s3://bucket/path", "gs://bucket/path" or "https://account.blob.core.windows.net/container/path"',
      ),
  )
    .optional()
    .describe(
      'Folder of an object store for backups, a pattern over name, owner and environment; no backup if left out',
    ),
  backupEndpoint: perEnvironment(
    z.string().regex(/^https?:\/\/[A-Za-z0-9.-]+(:\d+)?$/),
  )
    .optional()
    .describe('Address of an S3-compatible service'),
  certificateAuthorityKey: perEnvironment(z.string())
    .optional()
    .describe(
      'Key in the secret store that holds the certificate of the authority of that service, in PEM, if clients do not know it',
    ),
  backupSchedule: z
    .string()
    .regex(/^(\S+ ){5}\S+$/, 'must have six fields, seconds first')
    .default('0 0 2 * * *')
    .describe(
      'When base backups are made: cron with six fields, seconds first',
    ),
  backupRetention: z
    .string()
    .regex(/^[1-9][0-9]*[dwm]$/)
    .default('30d')
    .describe('How far back a restore can go, such as "30d"'),
});

/** Shape of the layer's values in the infra chart. */
export const clusterConfig = z.strictObject({
  cluster: z.string().min(1),
  instances: z.int().min(1),
  image: z.string().min(1),
  size: z.string().min(1),
  storageClass: z.string().min(1).optional(),
  resources: amounts,
  maxConnections: z.int().min(1),
  operatorNamespace: z.string().min(1),
  passwordSecret: z.string().min(1),
  name: z.string().min(1),
  authName: z.string().min(1).optional(),
  role: z.string().min(1),
  backup: z
    .strictObject({
      configuration: z.record(z.string(), z.unknown()),
      schedule: z.string().min(1),
      retention: z.string().min(1),
    })
    .optional(),
});
