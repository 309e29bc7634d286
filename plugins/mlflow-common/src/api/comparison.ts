import { z } from 'zod/v4';
import { freshness } from './freshness';
import { datasetSchema, metricValueSchema } from './runs';

/**
 * One of two versions that are compared. What its run would tell is missing
 * from the comparison where `run` is not `found`.
 *
 * @public
 */
export const comparedVersionSchema = z.object({
  version: z.string(),
  aliases: z.array(z.string()),
  status: z.string(),
  /** ISO 8601. */
  registeredAt: z.string().optional(),
  run: z.enum(['found', 'no-access', 'gone', 'none']),
  runName: z.string().optional(),
  durationMs: z.number().optional(),
  /** Git commit of the code. */
  commit: z.string().optional(),
  /** Address of the version in MLflow's own pages. */
  url: z.string(),
});

/**
 * One of two versions that are compared.
 *
 * @public
 */
export type ComparedVersion = z.infer<typeof comparedVersionSchema>;

/**
 * A text that the two versions have, each its own; absent where one has none.
 *
 * @public
 */
export const textDifferenceSchema = z.object({
  key: z.string(),
  first: z.string().optional(),
  second: z.string().optional(),
});

/**
 * A text that the two versions have, each its own.
 *
 * @public
 */
export type TextDifference = z.infer<typeof textDifferenceSchema>;

/**
 * A metric of two versions.
 *
 * @public
 */
export const metricComparisonSchema = z.object({
  key: z.string(),
  first: metricValueSchema.optional(),
  second: metricValueSchema.optional(),
  /** The second less the first, where both are numbers. */
  difference: z.number().optional(),
  /** Only where a gate of the portal's promotions says what is better. */
  direction: z.enum(['higher', 'lower']).optional(),
  /** Only with a direction and two numbers. */
  better: z.enum(['first', 'second', 'neither']).optional(),
});

/**
 * A metric of two versions.
 *
 * @public
 */
export type MetricComparison = z.infer<typeof metricComparisonSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/versions/compare`: two
 * versions of a model, side by side.
 *
 * @public
 */
export const comparisonResponseSchema = z.object({
  instance: z.string(),
  model: z.string(),
  first: comparedVersionSchema,
  second: comparedVersionSchema,
  /** Every metric of either. */
  metrics: z.array(metricComparisonSchema),
  /** Parameters of the runs that differ. */
  parameters: z.array(textDifferenceSchema),
  /** How many parameters are the same. */
  sameParameters: z.number(),
  /** Tags of the versions that differ, as far as they are shown. */
  tags: z.array(textDifferenceSchema),
  /** Every data set of either, told apart by name, digest and context. */
  datasets: z.array(
    datasetSchema.extend({ in: z.enum(['first', 'second', 'both']) }),
  ),
  /** `unknown` where one of the two could not be read. */
  signature: z.enum(['same', 'different', 'unknown']),
  /** Inputs, outputs and parameters that differ: `inputs age`, with their type. */
  signatureChanges: z.array(textDifferenceSchema),
  /** Commits; `unknown` where one of the two has none. */
  code: z.enum(['same', 'different', 'unknown']),
  /**
   * One of the two has more than a thousand metrics or parameters, or fifty tags
   * or more: what comes later in the order of names is not compared.
   */
  truncated: z.boolean(),
  ...freshness,
});

/**
 * Two versions of a model, side by side.
 *
 * @public
 */
export type ComparisonResponse = z.infer<typeof comparisonResponseSchema>;
