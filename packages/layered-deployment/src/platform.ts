import { z } from 'zod/v4';
import {
  alternativesSchema,
  argocdSchema,
  chosenLayersSchema,
  imagesSchema,
  labelsSchema,
  offeredProductSchema,
  patternsSchema,
  platformEnvironmentSchema,
  schedulingSchema,
  sizeSchema,
} from './platformSettings';

/** What an owner may use. @public */
export const grantSchema = z.strictObject({
  keyPrefix: z
    .string()
    .min(1)
    .describe(
      'Start of every secret key the owner may use; `{owner}` is its name.',
    ),
  identities: z
    .union([z.literal('any'), z.array(z.string())])
    .default([])
    .describe(
      'Cloud identities that exist and that the owner may use; none by default.',
    ),
});

/**
 * One platform, as its team describes it once in the configuration.
 * Settings of layers are checked by the layers: see `checkPlatform`.
 *
 * @public
 */
export const platformSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'must be lower-case letters, digits and dashes',
    )
    .describe('Name that answers and requests use.'),
  title: z.string().min(1).describe('Name for people.'),
  description: z.string().default('').describe('What the platform brings.'),
  products: z
    .array(offeredProductSchema)
    .min(1)
    .describe('Charts that may be deployed; the first is the default.'),
  repository: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .describe('Address of the repository, without a file path.'),
      cloneUrl: z
        .string()
        .optional()
        .describe('Address that Argo CD clones, if it differs.'),
      folder: z
        .string()
        .default('deploy/{deployment}')
        .describe('Pattern of the folder of a deployment.'),
      applications: z
        .string()
        .default('argocd/{environment}/{deployment}.yaml')
        .describe('Pattern of the file of an Application.'),
      applicationSets: z
        .string()
        .default('argocd/{deployment}.yaml')
        .describe('Pattern of the file of an ApplicationSet.'),
      baseBranch: z
        .string()
        .default('main')
        .describe('Branch into which pull requests are merged.'),
      author: z
        .enum(['portal', 'requester'])
        .default('portal')
        .describe(
          'Whose account opens pull requests. `requester` asks the person for their own, so that nobody approves what they asked for.',
        ),
      catalog: z
        .enum(['register', 'discovered'])
        .default('register')
        .describe(
          'Whether the portal registers the entity or a discovery finds it.',
        ),
    })
    .describe('Where pull requests go.'),
  argocd: argocdSchema.describe('How Argo CD delivers.'),
  instances: z
    .strictObject({
      baseUrl: z
        .string()
        .min(1)
        .describe(
          'Pattern of the address at which the portal reaches a server.',
        ),
      credentialsDirectory: z
        .string()
        .optional()
        .describe(
          'Folder of `<instance>.yaml` files with `username` and `password`.',
        ),
    })
    .describe('How the portal reaches the servers.'),
  patterns: patternsSchema
    .prefault({})
    .describe('Names made from the name of a server.'),
  sizes: z
    .record(z.string(), sizeSchema)
    .refine(sizes => Object.keys(sizes).length > 0, 'needs at least one size')
    .describe('Size presets by name.'),
  grants: z
    .record(z.string(), grantSchema)
    .describe('What each owner may use; the owner `*` stands for everybody.'),
  images: imagesSchema
    .prefault({})
    .describe('Where clusters pull images from.'),
  labels: labelsSchema
    .default({})
    .describe('Labels of every object and every pod.'),
  scheduling: schedulingSchema
    .prefault({})
    .describe('On which nodes pods run.'),
  environments: z
    .record(z.string(), platformEnvironmentSchema)
    .refine(
      environments => Object.keys(environments).length > 0,
      'needs at least one environment',
    )
    .describe('Environments by name, with the cluster of each.'),
  layers: chosenLayersSchema.describe(
    'The layer that answers each concern, with its settings.',
  ),
  alternatives: alternativesSchema
    .default({})
    .describe(
      'Layers that a team may choose instead, by concern and name, with all of their settings.',
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
