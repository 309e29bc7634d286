import { z } from 'zod/v4';

/**
 * A chart that a platform offers.
 *
 * @public
 */
export const offeredProductSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Words for what it is, such as `mlflow`. */
  traits: z.array(z.string()),
  /** The first is the default. */
  releases: z.array(z.string()),
  /** The first is the default. */
  imageTags: z.array(z.string()),
});

/**
 * A chart that a platform offers, as the form shows it.
 *
 * @public
 */
export type OfferedProductSummary = z.infer<typeof offeredProductSummarySchema>;

/**
 * One platform, as the form shows it.
 *
 * @public
 */
export const platformSummarySchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  environments: z.array(z.string()),
  sizes: z.array(z.object({ name: z.string(), description: z.string() })),
  /** Concern and the title of the layer that answers it. */
  layers: z.array(z.object({ concern: z.string(), title: z.string() })),
  /** What it deploys; the first is the default. */
  products: z.array(offeredProductSummarySchema),
  /** What a team may choose instead of the platform's own layers. */
  alternatives: z.array(
    z.object({
      concern: z.string(),
      items: z.array(z.object({ name: z.string(), title: z.string() })),
    }),
  ),
  /** Where its pull requests go. */
  repositoryUrl: z.string(),
  /** Whose account opens them: the portal's, or that of the person who asks. */
  pullRequestAuthor: z.enum(['portal', 'requester']),
  /** Whether a merged server appears in the catalog by itself. */
  catalog: z.enum(['register', 'discovered']),
  /** Owners with a grant on this platform; nobody else may deploy to it. */
  owners: z.array(z.string()),
  /** Cloud identities that exist, by the owner who may use them. */
  identities: z.record(
    z.string(),
    z.union([z.literal('any'), z.array(z.string())]),
  ),
});

/**
 * A platform that a server can be asked for on.
 *
 * @public
 */
export type PlatformSummary = z.infer<typeof platformSummarySchema>;

/**
 * Answer of `GET /deployments/platforms`.
 *
 * @public
 */
export const platformsResponseSchema = z.object({
  items: z.array(platformSummarySchema),
});

/**
 * The platforms of the configuration.
 *
 * @public
 */
export type PlatformsResponse = z.infer<typeof platformsResponseSchema>;

/**
 * What a rule says about a rendered deployment. An `error` stops the pull
 * request; a `warning` is shown to its reviewer.
 *
 * @public
 */
export const findingSchema = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  file: z.string().optional(),
  fix: z.string().optional(),
});

/**
 * Body of `POST /deployments/preview`. What is wrong with the answers is in the
 * preview.
 *
 * @public
 */
export const previewBodySchema = z.object({
  answers: z.record(z.string(), z.unknown()),
  /** The server that they change, to hold the files against. */
  entityRef: z.string().optional(),
});

/**
 * The answers to preview.
 *
 * @public
 */
export type PreviewBody = z.infer<typeof previewBodySchema>;

/**
 * Answer of `POST /deployments/preview`.
 *
 * @public
 */
export const previewResponseSchema = z.object({
  /** What is wrong with the answers, by field; nothing else is filled then. */
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
  entityRef: z.string().optional(),
  environments: z.array(
    z.object({
      environment: z.string(),
      host: z.string().optional(),
      namespace: z.string(),
    }),
  ),
  files: z.array(
    z.object({
      path: z.string(),
      content: z.string(),
      /** What it is to the base branch, where a server is changed. */
      change: z.enum(['added', 'changed', 'same']).optional(),
      /** A changed file as it was; absent where the portal cannot tell. */
      previous: z.string().optional(),
    }),
  ),
  findings: z.array(findingSchema),
  missingFacts: z.array(
    z.object({
      environment: z.string(),
      fact: z.string(),
      description: z.string(),
      /** Prints the fact, once it exists. */
      command: z.string(),
    }),
  ),
  /** What people do before the merge, in this order. */
  prerequisites: z.array(
    z.object({
      environment: z.string(),
      id: z.string(),
      title: z.string(),
      command: z.string(),
      /** Shows that it is done. */
      check: z.string(),
    }),
  ),
});

/**
 * What the answers would give, without writing it anywhere.
 *
 * @public
 */
export type PreviewResponse = z.infer<typeof previewResponseSchema>;
