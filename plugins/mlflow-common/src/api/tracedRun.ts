import { z } from 'zod/v4';
import { datasetSchema, metricSchema } from './runs';

/**
 * A data set that a run read, with where it came from.
 *
 * @public
 */
export const tracedDatasetSchema = datasetSchema.extend({
  /** e.g. `s3`, `local`. */
  sourceType: z.string().optional(),
  /** As text, without logins; never to be followed. */
  source: z.string().optional(),
});

/**
 * A data set that a run read, with where it came from.
 *
 * @public
 */
export type TracedDataset = z.infer<typeof tracedDatasetSchema>;

/**
 * A parameter of a run, such as a learning rate.
 *
 * @public
 */
export const parameterSchema = z.object({ key: z.string(), value: z.string() });

/**
 * A parameter of a run.
 *
 * @public
 */
export type Parameter = z.infer<typeof parameterSchema>;

/**
 * The run a version came from with all that it tells, or why nothing can be
 * shown: `no-access` to the portal's account, `gone`, or `none`.
 *
 * @public
 */
export const tracedRunSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('found'),
    runId: z.string(),
    experimentId: z.string(),
    name: z.string().optional(),
    /** e.g. `FINISHED`. */
    status: z.string().optional(),
    user: z.string().optional(),
    /** ISO 8601. */
    startedAt: z.string().optional(),
    /** ISO 8601. */
    endedAt: z.string().optional(),
    durationMs: z.number().optional(),
    /** A deleted run loses its artifacts at the next garbage collection. */
    deleted: z.boolean(),
    /** Last values, in the order of their names, without the machine's. */
    metrics: z.array(metricSchema),
    parameters: z.array(parameterSchema),
    datasets: z.array(tracedDatasetSchema),
    code: z.object({
      /** Git commit, tag `mlflow.source.git.commit`. */
      commit: z.string().optional(),
      branch: z.string().optional(),
      /** As text, without logins; never to be followed. */
      repository: z.string().optional(),
      /** Script or notebook that ran. */
      file: z.string().optional(),
    }),
    /** There are more than a thousand metrics or parameters. */
    truncated: z.boolean(),
    /** Address of the run in MLflow's own pages. */
    url: z.string(),
  }),
  z.object({ state: z.literal('no-access'), runId: z.string() }),
  z.object({ state: z.literal('gone'), runId: z.string() }),
  z.object({ state: z.literal('none') }),
]);

/**
 * The run a version came from with all that it tells, or why it cannot.
 *
 * @public
 */
export type TracedRun = z.infer<typeof tracedRunSchema>;
