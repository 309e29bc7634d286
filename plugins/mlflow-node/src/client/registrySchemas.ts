import { z } from 'zod/v4';

// Decoders of MLflow's model registry. MLflow leaves out what has its default
// value, and newer servers add fields: absence is normal, extra is ignored.

/** MLflow's list of tags, as a map: a tag may be called `__proto__`. */
export const tagsSchema = z
  .array(z.object({ key: z.string(), value: z.string().default('') }))
  .default([])
  .transform(
    (tags): ReadonlyMap<string, string> =>
      new Map(tags.map(({ key, value }) => [key, value])),
  );

const emptyAsAbsent = z
  .string()
  .optional()
  .transform(value => value || undefined);

/** A version of a registered model. */
const modelVersionSchema = z
  .object({
    name: z.string(),
    version: z.string(),
    creation_timestamp: z.number().default(0),
    user_id: emptyAsAbsent,
    description: emptyAsAbsent,
    source: emptyAsAbsent,
    run_id: emptyAsAbsent,
    status: z.string().default('READY'),
    tags: tagsSchema,
  })
  .transform(version => ({
    name: version.name,
    version: version.version,
    createdAt: version.creation_timestamp,
    userId: version.user_id,
    description: version.description,
    source: version.source,
    runId: version.run_id,
    status: version.status,
    tags: version.tags,
  }));

/** A registered model, with the complete map of its aliases. */
const registeredModelSchema = z
  .object({
    name: z.string(),
    creation_timestamp: z.number().default(0),
    last_updated_timestamp: z.number().default(0),
    description: emptyAsAbsent,
    tags: tagsSchema,
    aliases: z
      .array(z.object({ alias: z.string(), version: z.string() }))
      .default([]),
    latest_versions: z.array(modelVersionSchema).default([]),
  })
  .transform(model => ({
    name: model.name,
    createdAt: model.creation_timestamp,
    lastUpdatedAt: model.last_updated_timestamp,
    description: model.description,
    tags: model.tags,
    aliases: model.aliases,
    latestVersions: model.latest_versions,
  }));

const pageToken = z
  .string()
  .optional()
  .transform(value => value || undefined);

/** Answer of `registered-models/search`. */
export const registeredModelsPageSchema = z.object({
  registered_models: z.array(registeredModelSchema).default([]),
  next_page_token: pageToken,
});

/** Answer of `registered-models/get`. */
export const registeredModelAnswerSchema = z.object({
  registered_model: registeredModelSchema,
});

/** Answer of `model-versions/search`. */
export const modelVersionsPageSchema = z.object({
  model_versions: z.array(modelVersionSchema).default([]),
  next_page_token: pageToken,
});

/** Answer of `model-versions/get`. */
export const modelVersionAnswerSchema = z.object({
  model_version: modelVersionSchema,
});

/**
 * A registered model. Times are milliseconds since 1970. Setting an alias
 * changes neither of them.
 *
 * @public
 */
export interface MlflowRegisteredModel {
  name: string;
  createdAt: number;
  lastUpdatedAt: number;
  description?: string;
  tags: ReadonlyMap<string, string>;
  /** Every alias of the model with the version it points to. */
  aliases: readonly { alias: string; version: string }[];
  /** The newest version of each stage; the highest number may be another. */
  latestVersions: readonly MlflowModelVersion[];
}

/**
 * A version of a registered model. MLflow's lists carry no aliases here: join
 * them from the model.
 *
 * @public
 */
export interface MlflowModelVersion {
  name: string;
  /** A whole number, as text. */
  version: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  userId?: string;
  description?: string;
  /** Where the artifacts are. To be shown, never to be followed. */
  source?: string;
  runId?: string;
  /** `READY` when usable. */
  status: string;
  tags: ReadonlyMap<string, string>;
}
