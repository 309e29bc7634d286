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
export const runSchema = z
  .object({
    info: z.object({
      run_id: z.string(),
      experiment_id: z.string().default(''),
      run_name: z.string().optional(),
      status: z.string().optional(),
      start_time: z.number().optional(),
      end_time: z.number().optional(),
      lifecycle_stage: z.string().default('active'),
    }),
    data: z
      .object({
        metrics: z
          .array(
            z.object({ key: z.string(), value: metricValueSchema.default(0) }),
          )
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
    metrics: data.metrics,
    tags: data.tags,
    datasets: inputs.dataset_inputs.map(({ dataset, tags }) => ({
      name: dataset.name,
      digest: dataset.digest,
      context: tags.get('mlflow.data.context'),
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
  /** The latest value of every metric. */
  metrics: readonly { key: string; value: number | 'NaN' }[];
  tags: ReadonlyMap<string, string>;
  datasets: readonly { name: string; digest: string; context?: string }[];
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
