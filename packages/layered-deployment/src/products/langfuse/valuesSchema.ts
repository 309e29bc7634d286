import { z } from 'zod/v4';

const text = z.string().min(1);
const textMap = z.record(z.string(), z.string());
const objects = z.array(z.record(z.string(), z.unknown()));
const port = z.int().min(1).max(65535);

const secretKeyRef = z.strictObject({ name: text, key: text });
const fromSecret = z.strictObject({ secretKeyRef });

/** A store that the platform runs; the chart brings none of its own. */
const given = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ deploy: z.literal(false), ...shape });

const variables = z
  .array(z.strictObject({ name: text, value: z.string() }))
  .refine(
    list => new Set(list.map(({ name }) => name)).size === list.length,
    'names a variable twice',
  );

/**
 * The keys of the chart that may be written, with their types. The chart has no
 * schema of its own: a key that it does not know vanishes without a word.
 */
export const valuesSchema = z.strictObject({
  fullnameOverride: text,
  langfuse: z.strictObject({
    // Left out, the chart makes them anew at every sync.
    salt: fromSecret,
    encryptionKey: fromSecret,
    nextauth: z.strictObject({
      url: z.url({ protocol: /^https?$/ }),
      secret: fromSecret,
    }),
    features: z.strictObject({
      telemetryEnabled: z.literal(false),
      signUpDisabled: z.boolean(),
    }),
    image: z.strictObject({
      tag: text,
      pullPolicy: z.enum(['IfNotPresent', 'Always']),
      pullSecrets: z.array(z.strictObject({ name: text })),
    }),
    replicas: z.int().min(1),
    resources: z.strictObject({ requests: textMap, limits: textMap }),
    serviceAccount: z.strictObject({
      create: z.boolean(),
      name: text.optional(),
      automountServiceAccountToken: z.literal(false),
    }),
    pod: z.strictObject({ labels: textMap, annotations: textMap }),
    nodeSelector: textMap,
    tolerations: objects,
    podSecurityContext: z.looseObject({ runAsNonRoot: z.literal(true) }),
    securityContext: z.looseObject({
      allowPrivilegeEscalation: z.literal(false),
    }),
    additionalEnv: variables,
    additionalEnvFrom: z.array(
      z.strictObject({ secretRef: z.strictObject({ name: text }) }),
    ),
    extraVolumes: objects,
    extraVolumeMounts: objects,
    ingress: z.strictObject({ enabled: z.literal(false) }),
    web: z.strictObject({
      image: z.strictObject({ repository: text }),
      service: z.strictObject({
        type: z.literal('ClusterIP'),
        annotations: textMap,
      }),
      pdb: z.strictObject({ create: z.literal(false) }),
      hpa: z
        .strictObject({
          enabled: z.literal(true),
          minReplicas: z.int().min(1),
          maxReplicas: z.int().min(1),
          targetCPUUtilizationPercentage: z.int().min(1),
        })
        .optional(),
    }),
    worker: z.strictObject({
      image: z.strictObject({ repository: text }),
      pdb: z.strictObject({ create: z.literal(false) }),
    }),
  }),
  postgresql: given({
    host: text,
    port,
    auth: z.strictObject({
      username: text,
      database: text,
      existingSecret: text,
      secretKeys: z.strictObject({ userPasswordKey: text }),
    }),
    args: text,
    migration: z.strictObject({ autoMigrate: z.literal(true) }),
  }),
  clickhouse: given({
    host: text,
    httpPort: port,
    nativePort: port,
    database: text,
    auth: z.strictObject({
      username: text,
      existingSecret: text,
      existingSecretKey: text,
    }),
    migration: z.strictObject({
      ssl: z.boolean(),
      autoMigrate: z.literal(true),
    }),
    cluster: z.strictObject({ enabled: z.boolean() }),
  }),
  redis: given({
    host: text,
    port,
    tls: z.strictObject({ enabled: z.boolean() }),
    auth: z.strictObject({
      username: text,
      existingSecret: text,
      existingSecretPasswordKey: text,
    }),
  }),
  s3: given({
    storageProvider: z.enum(['s3', 'gcs']),
    bucket: text,
    region: text.optional(),
    endpoint: text.optional(),
    forcePathStyle: z.boolean().optional(),
    mediaUpload: z.strictObject({
      // A number would come out in exponential notation.
      maxContentLength: z.string().regex(/^\d+$/),
    }),
  }),
});
