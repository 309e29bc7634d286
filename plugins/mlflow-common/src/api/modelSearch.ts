import { z } from 'zod/v4';
import { freshness } from './freshness';
import { cursorSchema } from './paging';
import { mlflowTagSchema } from './tags';

/**
 * Query of `GET /entities/:kind/:namespace/:name/models/search`. A model is
 * found when it fits all that is asked.
 *
 * MLflow itself can only search names and tags. Aliases, and texts that its
 * language cannot express, are looked for by the portal in what MLflow lists,
 * up to 2,000 models at a time; a page can therefore be short, or empty, and
 * still have a next one.
 *
 * @public
 */
export const modelSearchQuerySchema = z.object({
  /** The entity's first one if left out. */
  instance: z.string().optional(),
  /** In the name, small or capital letters. */
  text: z.string().min(1).max(256).optional(),
  /** An alias that the model has. */
  alias: z.string().min(1).max(255).optional(),
  /** A tag that the model has: its name, or `name=value`. */
  tag: z.string().min(1).max(500).optional(),
  /** A group that the model's owner tag names, e.g. `group:default/risk`. */
  owner: z.string().min(1).max(256).optional(),
  cursor: cursorSchema.optional(),
});

/**
 * Which registered models are looked for.
 *
 * @public
 */
export type ModelSearchQuery = z.infer<typeof modelSearchQuerySchema>;

/**
 * A registered model in a list.
 *
 * @public
 */
export const modelSummarySchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  /** Address of the model in MLflow's own pages. */
  url: z.string(),
  /** ISO 8601. */
  createdAt: z.string().optional(),
  /** Of a version or the description, ISO 8601. No alias changes it. */
  updatedAt: z.string().optional(),
  /** Highest version number, of the newest of each stage. */
  latestVersion: z.string().optional(),
  aliases: z.array(z.object({ alias: z.string(), version: z.string() })),
  /** Groups that the owner tag names, as entity references. */
  owners: z.array(z.string()),
  /** The first fifty. */
  tags: z.array(mlflowTagSchema),
});

/**
 * A registered model in a list.
 *
 * @public
 */
export type ModelSummary = z.infer<typeof modelSummarySchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/models/search`, in the order
 * of the names.
 *
 * @public
 */
export const modelSearchResponseSchema = z.object({
  instance: z.string(),
  items: z.array(modelSummarySchema),
  /** Absent on the last page. */
  nextCursor: z.string().optional(),
  ...freshness,
});

/**
 * A page of registered models.
 *
 * @public
 */
export type ModelSearchResponse = z.infer<typeof modelSearchResponseSchema>;
