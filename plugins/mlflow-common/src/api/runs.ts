import { z } from 'zod/v4';

/**
 * A value of a metric. JSON has no number for the texts. MLflow's databases
 * keep an infinite value as the largest number, which is taken for infinity.
 *
 * @public
 */
export const metricValueSchema = z.union([
  z.number(),
  z.enum(['NaN', 'Infinity', '-Infinity']),
]);

/**
 * A value of a metric.
 *
 * @public
 */
export type MetricValue = z.infer<typeof metricValueSchema>;

/**
 * The last value of a metric of a run.
 *
 * @public
 */
export const metricSchema = z.object({
  key: z.string(),
  value: metricValueSchema,
});

/**
 * The last value of a metric of a run.
 *
 * @public
 */
export type Metric = z.infer<typeof metricSchema>;

/**
 * The last value of a metric of a run, held against that of another version
 * where there is one.
 *
 * @public
 */
export const comparedMetricSchema = metricSchema.extend({
  /** Only where a gate of the portal's promotions says what is better. */
  direction: z.enum(['higher', 'lower']).optional(),
  /** Of the other version. */
  previous: metricValueSchema.optional(),
  /** The value less the previous one, where both are numbers. */
  difference: z.number().optional(),
  /** Only with a direction and a difference. */
  verdict: z.enum(['better', 'worse', 'same']).optional(),
});

/**
 * The last value of a metric of a run, held against that of another version.
 *
 * @public
 */
export type ComparedMetric = z.infer<typeof comparedMetricSchema>;

/**
 * A data set that a run read.
 *
 * @public
 */
export const datasetSchema = z.object({
  name: z.string(),
  digest: z.string(),
  /** e.g. `training`, `validation`; tag `mlflow.data.context`. */
  context: z.string().optional(),
});

/**
 * A data set that a run read.
 *
 * @public
 */
export type Dataset = z.infer<typeof datasetSchema>;

/**
 * The run a version came from, or why it cannot be shown.
 *
 * @public
 */
export const sourceRunSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('found'),
    runId: z.string(),
    experimentId: z.string(),
    name: z.string().optional(),
    /** ISO 8601. */
    startedAt: z.string().optional(),
    /** A deleted run loses its artifacts at the next garbage collection. */
    deleted: z.boolean(),
    /** Those that gates of promotions ask for first, then by name. */
    metrics: z.array(comparedMetricSchema),
    datasets: z.array(datasetSchema),
    /** Git commit of the code, tag `mlflow.source.git.commit`. */
    commit: z.string().optional(),
    /** Address of the run in MLflow's own pages. */
    url: z.string(),
  }),
  z.object({ state: z.literal('no-access'), runId: z.string() }),
  z.object({ state: z.literal('gone'), runId: z.string() }),
  z.object({ state: z.literal('none') }),
]);

/**
 * The run a version came from, or why it cannot be shown.
 *
 * @public
 */
export type SourceRun = z.infer<typeof sourceRunSchema>;
