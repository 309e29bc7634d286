import { z } from 'zod/v4';
import { platformConcerns } from './concerns';
import { imageSchema } from './image';

const resourcesSchema = z.strictObject({
  cpu: z.string().optional(),
  memory: z.string().optional(),
  'ephemeral-storage': z.string().optional(),
});

const sizeSchema = z.strictObject({
  description: z.string().optional(),
  replicas: z.int().min(1).max(20),
  /** Worker processes of each replica. */
  workers: z.int().min(1).max(32),
  requests: resourcesSchema,
  limits: resourcesSchema,
});

const grantSchema = z.strictObject({
  /** Start of every secret key the owner may use; `{owner}` is its name. */
  keyPrefix: z.string().min(1),
  /** Cloud identities that exist and that the owner may use; none by default. */
  identities: z.union([z.literal('any'), z.array(z.string())]).default([]),
});

const environmentSchema = z.strictObject({
  /** API server that Argo CD deploys to. */
  cluster: z.string().min(1),
  /** Git revision that Argo CD follows. */
  targetRevision: z.string().min(1),
  reviewers: z.array(z.string()).default([]),
});

/**
 * One platform, as its team describes it once in the configuration.
 * Settings of layers are checked by the layers: see `checkPlatform`.
 *
 * @public
 */
export const platformSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/),
  title: z.string().min(1),
  description: z.string().default(''),
  products: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        /** Releases that may be chosen; the first is the default. */
        releases: z.array(z.string()).min(1),
        /** Images of the platform's own, with what they can do. */
        images: z.array(imageSchema).default([]),
        /** Settings of what only this product needs. */
        settings: z.record(z.string(), z.unknown()).default({}),
        /** Where the chart comes from, if not from its owner. */
        chartRepository: z.string().optional(),
      }),
    )
    .min(1),
  repository: z.strictObject({
    /** Address of the repository, without a file path. */
    url: z.url({ protocol: /^https?$/ }),
    /** Address that Argo CD clones, if it differs. */
    cloneUrl: z.string().optional(),
    folder: z.string().default('deploy/{deployment}'),
    applications: z.string().default('argocd/{environment}/{deployment}.yaml'),
    baseBranch: z.string().default('main'),
    /** Whether the portal registers the entity or a discovery finds it. */
    catalog: z.enum(['register', 'discovered']).default('register'),
  }),
  argocd: z.strictObject({
    namespace: z.string().default('argocd'),
    /** Pattern of the AppProject, which the platform team owns. */
    project: z.string().min(1),
    rootApplication: z.enum(['given']).default('given'),
  }),
  instances: z.strictObject({
    /** Pattern of the address at which the portal reaches a server. */
    baseUrl: z.string().min(1),
    /** Folder of `<instance>.yaml` files with `username` and `password`. */
    credentialsDirectory: z.string().optional(),
  }),
  patterns: z
    .strictObject({
      deployment: z.string().default('mlflow-{name}'),
      instance: z.string().default('{name}-{environment}'),
      namespace: z.string().default('ml-{name}-{environment}'),
    })
    .prefault({}),
  sizes: z
    .record(z.string(), sizeSchema)
    .refine(sizes => Object.keys(sizes).length > 0, 'needs at least one size'),
  /** What each owner may use; the owner `*` stands for everybody. */
  grants: z.record(z.string(), grantSchema),
  environments: z
    .record(z.string(), environmentSchema)
    .refine(
      environments => Object.keys(environments).length > 0,
      'needs at least one environment',
    ),
  /** The layer that answers each concern, with its settings. */
  layers: z.partialRecord(
    z.enum(platformConcerns),
    z.looseObject({ use: z.string().min(1) }),
  ),
});

/**
 * A platform, after parsing.
 *
 * @public
 */
export type Platform = z.infer<typeof platformSchema>;

/**
 * A size preset of a platform.
 *
 * @public
 */
export type Size = Platform['sizes'][string];
