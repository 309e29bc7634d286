import { z } from 'zod/v4';

const text = z.string().min(1);
const off = z.strictObject({ enabled: z.literal(false) });
const textMap = z.record(z.string(), z.string());
const objects = z.array(z.record(z.string(), z.unknown()));

const variable = z.union([
  z.strictObject({ name: text, value: z.string() }),
  z.strictObject({
    name: text,
    valueFrom: z.strictObject({
      secretKeyRef: z.strictObject({ name: text, key: text }),
    }),
  }),
]);

const resources = z.strictObject({ requests: textMap, limits: textMap });

/**
 * The keys of the chart that may be written, with their types. The chart has no
 * schema of its own: a key that it does not know vanishes without a word. Both
 * releases read these keys, as their values.yaml and templates say.
 */
export const valuesSchema = z.strictObject({
  fullnameOverride: text,
  image: z.strictObject({
    repository: text,
    tag: text,
    pullPolicy: z.enum(['IfNotPresent', 'Always']),
  }),
  imagePullSecrets: z.array(z.strictObject({ name: text })).optional(),
  replicaCount: z.int().min(1),
  deploymentStrategy: z.strictObject({ type: z.literal('Recreate') }),
  nodeSelector: textMap.optional(),
  tolerations: objects.optional(),
  serviceAccount: z.strictObject({
    create: z.boolean(),
    name: text.optional(),
    automountServiceAccountToken: z.literal(false),
  }),
  podLabels: textMap,
  podAnnotations: textMap.optional(),
  podSecurityContext: z.looseObject({
    runAsNonRoot: z.literal(true),
    runAsUser: z.int().min(1),
  }),
  securityContext: z.looseObject({
    readOnlyRootFilesystem: z.literal(true),
    allowPrivilegeEscalation: z.literal(false),
  }),
  server: z.strictObject({
    // An empty value renders `--key=`.
    value_options: z.strictObject({
      host: text,
      port: z.int(),
      workers: z.int().min(1),
      app_name: text.optional(),
    }),
    flag_options: z.array(z.literal('no_serve_artifacts')),
  }),
  mlflow: z.strictObject({
    // Without one the chart does not render.
    backendStoreUri: z
      .string()
      .regex(/^(postgresql\+[a-z0-9]+:\/\/|sqlite:\/\/\/\/.+)$/),
    artifactsDestination: text.optional(),
    defaultArtifactRoot: text.optional(),
  }),
  env: z
    .array(variable)
    .refine(
      list => new Set(list.map(({ name }) => name)).size === list.length,
      'names a variable twice',
    ),
  envFrom: z.array(
    z.strictObject({ secretRef: z.strictObject({ name: text }) }),
  ),
  resources,
  extraVolumes: objects,
  extraVolumeMounts: objects,
  extraInitContainers: objects.optional(),
  tls: z
    .strictObject({ enabled: z.literal(true), secretName: text })
    .optional(),
  service: z.strictObject({
    type: z.literal('ClusterIP'),
    annotations: textMap,
  }),
  metrics: z.strictObject({ enabled: z.boolean(), path: text }),
  externalSecrets: off,
  garbageCollection: off,
  ingress: off,
  networkPolicy: off,
  serviceMonitor: off,
  storage: off,
});
