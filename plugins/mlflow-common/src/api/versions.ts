import { z } from 'zod/v4';
import { freshness } from './freshness';
import { modelFileSchema } from './modelFile';
import { mlflowTagSchema } from './tags';
import { tracedRunSchema } from './tracedRun';

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
 * The version that another is a copy of, whose artifacts it shares.
 *
 * @public
 */
export const versionOriginSchema = z.object({
  model: z.string(),
  version: z.string(),
  state: z.enum(['found', 'gone', 'no-access']),
});

/**
 * The version that another is a copy of.
 *
 * @public
 */
export type VersionOrigin = z.infer<typeof versionOriginSchema>;

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
  copyOf: versionOriginSchema.optional(),
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
