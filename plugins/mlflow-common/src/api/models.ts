import { z } from 'zod/v4';
import { sourceRunSchema } from './runs';
import { versionOriginSchema } from './versions';

/**
 * The version an alias points to; `deleted` where the alias outlived it.
 *
 * @public
 */
export const aliasedVersionSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('found'),
    version: z.string(),
    /** When the version was registered, ISO 8601. Not when the alias was set. */
    registeredAt: z.string().optional(),
    registeredBy: z.string().optional(),
    /** MLflow's own status, `READY` when usable. */
    status: z.string(),
    description: z.string().optional(),
    /** Where the artifacts are, as text; never to be followed. */
    source: z.string().optional(),
    /** A page with many copies asks for the state of the first ones only. */
    copyOf: versionOriginSchema.partial({ state: true }).optional(),
    run: sourceRunSchema,
    /** Address of the version in MLflow's own pages. */
    url: z.string(),
  }),
  /** The alias points to a version that was deleted (MLflow before 3.17). */
  z.object({ state: z.literal('deleted'), version: z.string() }),
]);

/**
 * The version an alias points to.
 *
 * @public
 */
export type AliasedVersion = z.infer<typeof aliasedVersionSchema>;

/**
 * Since when an alias has pointed to its version, as far as the portal saw:
 * MLflow itself keeps no record of it. Times are ISO 8601.
 *
 * @public
 */
export const aliasSinceSchema = z.object({
  /** Absent if it was so already when the portal first looked. */
  notBefore: z.string().optional(),
  notAfter: z.string(),
  /** The version before, if there was one. */
  from: z.string().optional(),
  /** User entity reference, where the portal made the move itself. */
  actor: z.string().optional(),
  /** Who had asked for the move that the actor approved, where it took two. */
  requestedBy: z.string().optional(),
  /** What the actor, or who asked, gave as the reason. */
  reason: z.string().optional(),
});

/**
 * Since when an alias has pointed to its version, as far as the portal saw.
 *
 * @public
 */
export type AliasSince = z.infer<typeof aliasSinceSchema>;

/**
 * An alias such as `champion`, with the version it points to.
 *
 * @public
 */
export const modelAliasSchema = z.object({
  alias: z.string(),
  version: aliasedVersionSchema,
  /** Absent until the portal has seen it there. */
  since: aliasSinceSchema.optional(),
  /**
   * What the metrics are held against: the version before, or the champion of
   * today, which is then named by its alias. Absent where there is none.
   */
  comparedWith: z
    .object({ version: z.string(), alias: z.string().optional() })
    .optional(),
});

/**
 * An alias such as `champion`, with the version it points to.
 *
 * @public
 */
export type ModelAlias = z.infer<typeof modelAliasSchema>;

/**
 * An alias that a model had and has no longer. MLflow takes it away in silence
 * with its version (3.17 and newer); only the portal remembers it.
 *
 * @public
 */
export const lostAliasSchema = z.object({
  alias: z.string(),
  /** The version it pointed to. */
  from: z.string(),
  /** ISO 8601, as is the next one: it was lost between these times. */
  notBefore: z.string().optional(),
  notAfter: z.string(),
  /** It went with its version, not by itself. */
  versionDeleted: z.boolean(),
});

/**
 * An alias that a model had and has no longer.
 *
 * @public
 */
export type LostAlias = z.infer<typeof lostAliasSchema>;

/**
 * A registered model of an entity, on one of its instances.
 *
 * @public
 */
export const registeredModelSchema = z.object({
  name: z.string(),
  instance: z.string(),
  environment: z.string().optional(),
  description: z.string().optional(),
  /** Address of the model in MLflow's own pages. */
  url: z.string(),
  /** Highest version number; MLflow's own `latest` means something else. */
  latestVersion: z.string().optional(),
  /** ISO 8601. A model that is made anew under a name is another one. */
  createdAt: z.string().optional(),
  aliases: z.array(modelAliasSchema),
  /**
   * The champion, and aliases that went with their versions, as far as the
   * portal saw it.
   */
  lostAliases: z.array(lostAliasSchema).optional(),
});

/**
 * A registered model of an entity, on one of its instances.
 *
 * @public
 */
export type RegisteredModel = z.infer<typeof registeredModelSchema>;

/**
 * What became of one instance in a read over several.
 *
 * @public
 */
export const instanceReadSchema = z.object({
  instance: z.string(),
  environment: z.string().optional(),
  /** `ok`, or the state that prevented the read. */
  outcome: z.enum(['ok', 'unavailable', 'forbidden']),
  /** When MLflow answered, ISO 8601. */
  readAt: z.string().optional(),
  /** The values are from an earlier read, because a newer one failed. */
  stale: z.boolean(),
  /** Registered models beyond the ones listed. */
  truncated: z.boolean(),
});

/**
 * What became of one instance in a read over several.
 *
 * @public
 */
export type InstanceRead = z.infer<typeof instanceReadSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/models`.
 *
 * @public
 */
export const modelsResponseSchema = z.object({
  items: z.array(registeredModelSchema),
  instances: z.array(instanceReadSchema),
  /** Names in the annotation that no instance knows. */
  missing: z.array(z.string()),
});

/**
 * The models of an entity, and how complete the list is.
 *
 * @public
 */
export type ModelsResponse = z.infer<typeof modelsResponseSchema>;
