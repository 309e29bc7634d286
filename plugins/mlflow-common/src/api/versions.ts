import { z } from 'zod/v4';
import { freshness } from './freshness';
import { datasetSchema, metricSchema } from './runs';
import { mlflowTagSchema } from './tags';

/**
 * The number of a version, as text.
 *
 * @public
 */
export const versionNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, 'must be the number of a version as text, e.g. "4"');

/**
 * A version of a registered model.
 *
 * @public
 */
export const modelVersionSchema = z.object({
  version: z.string(),
  /** MLflow's own status, `READY` when usable. */
  status: z.string(),
  aliases: z.array(z.string()),
  /** ISO 8601. */
  registeredAt: z.string().optional(),
  registeredBy: z.string().optional(),
  description: z.string().optional(),
  /** The first fifty. */
  tags: z.array(mlflowTagSchema),
  /** Where the artifacts are, as text; never to be followed. */
  source: z.string().optional(),
  runId: z.string().optional(),
  /** Address of the version in MLflow's own pages. */
  url: z.string(),
});

/**
 * A version of a registered model.
 *
 * @public
 */
export type ModelVersion = z.infer<typeof modelVersionSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/versions`: a hundred versions
 * of a model, newest first.
 *
 * @public
 */
export const versionsResponseSchema = z.object({
  instance: z.string(),
  model: z.string(),
  items: z.array(modelVersionSchema),
  /** Absent on the last page. */
  nextCursor: z.string().optional(),
  ...freshness,
});

/**
 * A page of the versions of a model.
 *
 * @public
 */
export type VersionsResponse = z.infer<typeof versionsResponseSchema>;

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

/**
 * One input, output or parameter of a model.
 *
 * @public
 */
export const modelColumnSchema = z.object({
  /** A model of one array has none. */
  name: z.string().optional(),
  /** e.g. `double`, `array<string>`, `float64[-1, 10]` of a tensor. */
  type: z.string(),
  required: z.boolean(),
});

/**
 * One input, output or parameter of a model.
 *
 * @public
 */
export type ModelColumn = z.infer<typeof modelColumnSchema>;

/**
 * How the model describes itself in its file `MLmodel`, if MLflow can read that
 * from its artifact store.
 *
 * @public
 */
export const modelFileSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('read'),
    /** Ways to load it, e.g. `python_function`, `sklearn`. */
    flavors: z.array(z.string()),
    /** Of the MLflow that logged it. */
    mlflowVersion: z.string().optional(),
    /** Absent where it was logged without one. */
    signature: z
      .object({
        inputs: z.array(modelColumnSchema),
        outputs: z.array(modelColumnSchema),
        params: z.array(modelColumnSchema),
      })
      .optional(),
  }),
  z.object({ state: z.literal('unreadable') }),
]);

/**
 * How the model describes itself.
 *
 * @public
 */
export type ModelFile = z.infer<typeof modelFileSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/versions/lineage`: what a
 * version was made of.
 *
 * @public
 */
export const lineageResponseSchema = z.object({
  instance: z.string(),
  model: z.string(),
  version: modelVersionSchema,
  /** The version that it is a copy of, whose artifacts it shares. */
  copyOf: z
    .object({
      model: z.string(),
      version: z.string(),
      state: z.enum(['found', 'gone', 'no-access']),
    })
    .optional(),
  run: tracedRunSchema,
  file: modelFileSchema,
  ...freshness,
});

/**
 * What a version was made of.
 *
 * @public
 */
export type LineageResponse = z.infer<typeof lineageResponseSchema>;
