import { z } from 'zod/v4';
import { tagsSchema } from './registrySchemas';

/**
 * JSON has no word for these, so MLflow sends text. Its SQL stores turn an
 * infinite metric into the largest number; the same is done here.
 */
const metricValueSchema = z.union([
  z.number(),
  z.literal('NaN'),
  z.literal('Infinity').transform(() => Number.MAX_VALUE),
  z.literal('-Infinity').transform(() => -Number.MAX_VALUE),
]);

/** A run with its latest metrics and its data sets. */
const runSchema = z
  .object({
    info: z.object({
      run_id: z.string(),
      experiment_id: z.string().default(''),
      run_name: z.string().optional(),
      status: z.string().optional(),
      start_time: z.number().optional(),
      end_time: z.number().optional(),
      lifecycle_stage: z.string().default('active'),
      user_id: z.string().optional(),
    }),
    data: z
      .object({
        metrics: z
          .array(
            z.object({ key: z.string(), value: metricValueSchema.default(0) }),
          )
          .default([]),
        params: z
          .array(z.object({ key: z.string(), value: z.string().default('') }))
          .default([]),
        tags: tagsSchema,
      })
      .prefault({}),
    inputs: z
      .object({
        dataset_inputs: z
          .array(
            z.object({
              dataset: z.object({
                name: z.string().default(''),
                digest: z.string().default(''),
                source_type: z.string().optional(),
                source: z.string().optional(),
              }),
              tags: tagsSchema,
            }),
          )
          .default([]),
      })
      .prefault({}),
  })
  .transform(({ info, data, inputs }) => ({
    runId: info.run_id,
    experimentId: info.experiment_id,
    name: info.run_name || undefined,
    status: info.status,
    startedAt: info.start_time,
    endedAt: info.end_time,
    deleted: info.lifecycle_stage === 'deleted',
    // Servers without a login leave the field empty; clients write the tag.
    userId: info.user_id || data.tags.get('mlflow.user'),
    metrics: data.metrics,
    params: data.params,
    tags: data.tags,
    datasets: inputs.dataset_inputs.map(({ dataset, tags }) => ({
      name: dataset.name,
      digest: dataset.digest,
      context: tags.get('mlflow.data.context'),
      sourceType: dataset.source_type,
      source: dataset.source,
    })),
  }));

/** Answer of `runs/get`. */
export const runAnswerSchema = z.object({ run: runSchema });

/** Answer of `runs/search`. */
export const runsPageSchema = z.object({
  runs: z.array(runSchema).default([]),
});

/** Answer of `experiments/search`, of which only the ids are wanted. */
export const experimentsPageSchema = z.object({
  experiments: z.array(z.object({ experiment_id: z.string() })).default([]),
  next_page_token: z
    .string()
    .optional()
    .transform(value => value || undefined),
});

/** Answer of `metrics/get-history-bulk-interval`, for one run. */
export const metricPointsSchema = z
  .object({
    metrics: z
      .array(
        z.object({
          step: z.number().default(0),
          timestamp: z.number().default(0),
          value: metricValueSchema.default(0),
        }),
      )
      .default([]),
  })
  .transform(({ metrics }) => metrics);

/** Answer of `artifacts/list`. */
export const artifactsSchema = z
  .object({
    root_uri: z.string().optional(),
    files: z
      .array(
        z.object({
          path: z.string(),
          is_dir: z.boolean().default(false),
          file_size: z.number().optional(),
        }),
      )
      .default([]),
  })
  .transform(({ files }) =>
    files.map(file => ({
      path: file.path,
      isDirectory: file.is_dir,
      bytes: file.file_size,
    })),
  );

/**
 * A run. Times are milliseconds since 1970.
 *
 * @public
 */
export interface MlflowRun {
  runId: string;
  experimentId: string;
  name?: string;
  /** e.g. `FINISHED`. */
  status?: string;
  startedAt?: number;
  endedAt?: number;
  /** Deleted, and lost with its artifacts at the next garbage collection. */
  deleted: boolean;
  /** Who ran it, as the client said. */
  userId?: string;
  /** The latest value of every metric. */
  metrics: readonly { key: string; value: number | 'NaN' }[];
  params: readonly { key: string; value: string }[];
  tags: ReadonlyMap<string, string>;
  datasets: readonly MlflowDataset[];
}

/**
 * A data set that a run read.
 *
 * @public
 */
export interface MlflowDataset {
  name: string;
  digest: string;
  /** What for, e.g. `training`. */
  context?: string;
  /** e.g. `s3`, `local`. */
  sourceType?: string;
  /** Where it came from: JSON, whose fields depend on the type. */
  source?: string;
}

/**
 * A value of a metric while the run lasted. An infinite one is the largest
 * number, as MLflow's databases keep it.
 *
 * @public
 */
export interface MlflowMetricPoint {
  step: number;
  /** Milliseconds since 1970, as the client said. */
  timestamp: number;
  value: number | 'NaN';
}

/**
 * What became of the search for one run: found, unknown to MLflow, or hidden
 * from the portal's account.
 *
 * @public
 */
export type MlflowRunLookup =
  | { state: 'found'; run: MlflowRun }
  | { state: 'gone' }
  | { state: 'no-access' };

/**
 * One entry of a list of artifacts.
 *
 * @public
 */
export interface MlflowArtifact {
  path: string;
  isDirectory: boolean;
  bytes?: number;
}
