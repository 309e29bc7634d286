import { z } from 'zod/v4';
import { objectName } from './images';

const duration = z
  .string()
  .regex(/^[1-9]\d*(s|m|h)$/, 'must be a duration such as "10s" or "3m"');

const retrySchema = z.strictObject({
  limit: z
    .int()
    .min(1, 'must be at least 1: a secret store that is slow fails a sync')
    .default(5)
    .describe('How often a failed sync is tried again.'),
  duration: duration.default('10s').describe('Pause before the first retry.'),
  factor: z.int().min(1).default(2).describe('How the pause grows.'),
  maxDuration: duration.default('3m').describe('Longest pause.'),
});

const ignoredDifferenceSchema = z.strictObject({
  group: z.string().default('').describe('API group; empty for the core.'),
  kind: z.string().min(1).describe('Kind of the object.'),
  name: objectName.optional().describe('One object; all if left out.'),
  jsonPointers: z
    .array(
      z
        .string()
        .regex(
          /^\/[^/]+(\/[^/]+)+$/,
          'must name a field below the first level, such as "/spec/replicas": anything wider hides changes that somebody should see',
        ),
    )
    .min(1)
    .describe('Fields that something in the cluster changes.'),
});

const ownProjectSchema = z.strictObject({
  file: z
    .string()
    .default('argocd/{environment}/{deployment}-project.yaml')
    .describe('Pattern of the file of the AppProject.'),
});

/** A root Application that the bundle makes. @public */
export const rootApplicationSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .default('deployments-{environment}')
    .describe('Pattern of its name.'),
  file: z
    .string()
    .default('argocd/roots/{environment}.yaml')
    .describe('Pattern of its file, which somebody applies once.'),
  project: z
    .string()
    .min(1)
    .refine(
      project => project !== 'default',
      'must not be "default", whose Applications may deploy anything anywhere: make a project for the Applications of this repository',
    )
    .describe('AppProject of the root Application itself.'),
});

/** How Argo CD delivers. @public */
export const argocdSchema = z.strictObject({
  namespace: z
    .string()
    .default('argocd')
    .describe('Namespace of the Applications.'),
  delivery: z
    .enum(['applications', 'application-set'])
    .default('applications')
    .describe(
      'An Application for each environment, or one ApplicationSet over the environments of a deployment.',
    ),
  project: z
    .string()
    .min(1)
    .describe('Pattern of the name of the AppProject of each environment.'),
  ownProject: ownProjectSchema
    .optional()
    .describe(
      'Make the AppProject with exactly the rights a deployment needs; left out, the project exists.',
    ),
  codeOwner: z
    .string()
    .regex(/^@?[A-Za-z0-9][A-Za-z0-9._@/-]*$/)
    .optional()
    .describe(
      'Who the Git host asks before the files of Argo CD change, as CODEOWNERS writes it. Without it a team that may merge may widen its own rights.',
    ),
  rootApplication: z
    .union([z.literal('given'), rootApplicationSchema])
    .default('given')
    .describe(
      'What applies the Applications: something that exists, or a root Application that the bundle holds.',
    ),
  deletion: z
    .enum(['foreground', 'background', 'keep'])
    .default('foreground')
    .describe(
      'What becomes of the objects when an Application is deleted: deleted before it is gone, after it, or left running.',
    ),
  retry: retrySchema.prefault({}).describe('What happens after a failed sync.'),
  notifications: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/),
      z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().min(1)),
    )
    .default({})
    .describe(
      'Recipients of notifications by trigger and service, such as `on-sync-failed: { slack: ml-{owner} }`.',
    ),
  ignoreDifferences: z
    .array(ignoredDifferenceSchema)
    .default([])
    .describe(
      'Fields that a webhook or a controller of the cluster changes. A bundle needs none of its own.',
    ),
});
