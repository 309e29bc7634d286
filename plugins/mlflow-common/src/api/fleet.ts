import { z } from 'zod/v4';
import { instanceStatusSchema } from './instances';
import { aliasSinceSchema } from './models';

/** Holds the name of a model, in an encoding for addresses. */
const fleetCursorSchema = z
  .string()
  .regex(/^[\w-]{1,2000}$/, 'must be the nextCursor of an earlier page');

/**
 * Why nothing is said about the instances of a server. `no-permission`: the
 * caller may see the entity, but not this. `not-shared`: the instance is not
 * shared with the entity's owner. `unknown-instance`, `invalid-annotation`: the
 * annotation names something else. `no-instance`: it names nothing.
 *
 * @public
 */
export const fleetProblemSchema = z.enum([
  'no-permission',
  'not-shared',
  'unknown-instance',
  'invalid-annotation',
  'no-instance',
]);

/**
 * Why nothing is said about the instances of a server.
 *
 * @public
 */
export type FleetProblem = z.infer<typeof fleetProblemSchema>;

/**
 * An instance of a server of the fleet.
 *
 * @public
 */
export const fleetInstanceSchema = z.object({
  instance: z.string(),
  environment: z.string().optional(),
  /** Absent where nothing was found out in time, now or before. */
  status: instanceStatusSchema.optional(),
  /**
   * The portal still waits for its answer; a status is from before. The next
   * read knows more.
   */
  pending: z.boolean(),
  /**
   * Start of the last look that read all of its aliases, ISO 8601: so late it
   * surely answered. Absent if there was none.
   */
  observedAt: z.string().optional(),
});

/**
 * An instance of a server of the fleet.
 *
 * @public
 */
export type FleetInstance = z.infer<typeof fleetInstanceSchema>;

/**
 * An MLflow server of the catalog.
 *
 * @public
 */
export const fleetServerSchema = z.object({
  entityRef: z.string(),
  title: z.string().optional(),
  lifecycle: z.string().optional(),
  /** References of its owners. */
  owners: z.array(z.string()),
  instances: z.array(fleetInstanceSchema),
  /** Where it is there, no instances are. */
  problem: fleetProblemSchema.optional(),
});

/**
 * An MLflow server of the catalog.
 *
 * @public
 */
export type FleetServer = z.infer<typeof fleetServerSchema>;

/**
 * Query of `GET /fleet/servers`.
 *
 * @public
 */
export const fleetServersQuerySchema = z.object({
  cursor: fleetCursorSchema.optional(),
});

/**
 * Query of `GET /fleet/servers`.
 *
 * @public
 */
export type FleetServersQuery = z.infer<typeof fleetServersQuerySchema>;

/**
 * Answer of `GET /fleet/servers`: those of the catalog that the caller may see,
 * in the order of their references.
 *
 * @public
 */
export const fleetServersResponseSchema = z.object({
  items: z.array(fleetServerSchema),
  /** Of all pages. */
  total: z.number(),
  /** Absent on the last page. */
  nextCursor: z.string().optional(),
});

/**
 * A page of the MLflow servers of the catalog.
 *
 * @public
 */
export type FleetServersResponse = z.infer<typeof fleetServersResponseSchema>;

/**
 * Query of `GET /fleet/champions`. A model is found when it fits all that is
 * asked.
 *
 * @public
 */
export const fleetChampionsQuerySchema = z.object({
  /** `champion` if left out. */
  alias: z.string().min(1).max(255).optional(),
  /** In the name of the model, small or capital letters. */
  search: z.string().min(1).max(256).optional(),
  /** An owner of the server, e.g. `group:default/risk`. */
  owner: z.string().min(1).max(256).optional(),
  /** The server's entity, e.g. `component:default/mlflow-risk`. */
  server: z.string().min(1).max(256).optional(),
  /** Size of the page, 100 if left out. */
  limit: z
    .string()
    .regex(/^([1-9]\d?|[1-4]\d\d|500)$/, 'must be a number from 1 to 500')
    .optional(),
  cursor: fleetCursorSchema.optional(),
});

/**
 * Which models are looked for in the fleet.
 *
 * @public
 */
export type FleetChampionsQuery = z.infer<typeof fleetChampionsQuerySchema>;

/**
 * A model with the alias that was asked for, as the portal saw it last.
 *
 * @public
 */
export const fleetChampionSchema = z.object({
  model: z.string(),
  version: z.string(),
  instance: z.string(),
  environment: z.string().optional(),
  /** Reference of the server's entity. */
  server: z.string(),
  /** Owners of the server. */
  owners: z.array(z.string()),
  /** Absent where the move is not known. */
  since: aliasSinceSchema.optional(),
});

/**
 * A model with the alias that was asked for.
 *
 * @public
 */
export type FleetChampion = z.infer<typeof fleetChampionSchema>;

/**
 * An instance whose models a list is made of.
 *
 * @public
 */
export const observedInstanceSchema = z.object({
  instance: z.string(),
  environment: z.string().optional(),
  server: z.string(),
  /** Start of the last look, ISO 8601; absent if there was none yet. */
  observedAt: z.string().optional(),
});

/**
 * An instance whose models a list is made of.
 *
 * @public
 */
export type ObservedInstance = z.infer<typeof observedInstanceSchema>;

/**
 * Answer of `GET /fleet/champions`, in the order of the names of the models. It
 * is made of what the portal saw at its last looks: MLflow is not asked.
 *
 * @public
 */
export const fleetChampionsResponseSchema = z.object({
  alias: z.string(),
  items: z.array(fleetChampionSchema),
  /** Of all pages. */
  total: z.number(),
  /** Absent on the last page. */
  nextCursor: z.string().optional(),
  /** Every instance that was looked through. */
  instances: z.array(observedInstanceSchema),
  /** Servers that fit and that nothing is said of. */
  withheld: z.array(
    z.object({ server: z.string(), problem: fleetProblemSchema }),
  ),
  /** Aliases of these instances, those of most models first, up to fifty. */
  aliases: z.array(z.object({ alias: z.string(), models: z.number() })),
});

/**
 * A page of the models of the fleet with an alias.
 *
 * @public
 */
export type FleetChampionsResponse = z.infer<
  typeof fleetChampionsResponseSchema
>;
