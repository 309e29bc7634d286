import { z } from 'zod/v4';
import {
  promotionOutcomeSchema,
  promotionRequestSchema,
} from './promotionRequest';
import { versionNumberSchema } from './versions';

const LONGEST_REASON = 1000;

/**
 * An alias that MLflow lets people set: it keeps `latest` and `v1`, `v2` and so
 * on for itself.
 *
 * @public
 */
export const settableAliasSchema = z
  .string()
  .regex(
    /^[\p{L}\p{N}_-]{1,255}$/u,
    'must be 1 to 255 letters, digits, underscores or hyphens, e.g. champion',
  )
  .refine(
    alias => !/^(latest|v\d+)$/i.test(alias),
    'is reserved by MLflow; take another name, e.g. champion',
  );

/**
 * Body of `POST /entities/:kind/:namespace/:name/promotions/check`: which alias
 * is to point to which version.
 *
 * @public
 */
export const promotionCheckBodySchema = z.strictObject({
  /** The entity's first one if left out. */
  instance: z.string().optional(),
  model: z.string().min(1).max(256),
  alias: settableAliasSchema,
  version: versionNumberSchema,
});

/**
 * Which alias is to point to which version.
 *
 * @public
 */
export type PromotionCheckBody = z.infer<typeof promotionCheckBodySchema>;

/**
 * Body of `POST /entities/:kind/:namespace/:name/promotions`. A rollback is a
 * promotion to an earlier version.
 *
 * @public
 */
export const promotionBodySchema = promotionCheckBodySchema.extend({
  /** Where the alias points, as the person saw it; null if there was none. */
  expectedVersion: versionNumberSchema.nullable(),
  /** For the history. */
  reason: z
    .string()
    .trim()
    .min(1, 'say why, for those who read the history')
    .max(LONGEST_REASON),
});

/**
 * A move of an alias that a person asks for.
 *
 * @public
 */
export type PromotionBody = z.infer<typeof promotionBodySchema>;

const gateValueSchema = z.union([z.number(), z.literal('NaN')]);

/**
 * One condition of a promotion, and whether it is met. `waived`: it is not, and
 * does not count, because the alias goes back to where it came from. A
 * `second-person` that failed asks for a request of the promotion instead.
 *
 * @public
 */
export const gateResultSchema = z.object({
  gate: z.enum(['metric', 'tag', 'run-status', 'second-person']),
  /**
   * Of the metric or the tag; the status that the run must have; who may be the
   * second person.
   */
  name: z.string(),
  result: z.enum(['passed', 'failed', 'waived']),
  /** A sentence with the numbers. */
  message: z.string(),
  /** The metric of the version that is to be promoted, where it has one. */
  candidate: gateValueSchema.optional(),
  /** The metric of the version that the alias points to now. */
  current: gateValueSchema.optional(),
});

/**
 * One condition of a promotion, and whether it is met.
 *
 * @public
 */
export type GateResult = z.infer<typeof gateResultSchema>;

/**
 * Answer of `POST /entities/:kind/:namespace/:name/promotions/check`.
 *
 * @public
 */
export const promotionCheckResponseSchema = z.object({
  instance: z.string(),
  /** Where the alias points now; null if there is none. */
  current: z.string().nullable(),
  gates: z.array(gateResultSchema),
  /** What somebody has asked for of the alias, and waits for a second person. */
  request: promotionRequestSchema.optional(),
});

/**
 * What a promotion would meet now.
 *
 * @public
 */
export type PromotionCheckResponse = z.infer<
  typeof promotionCheckResponseSchema
>;

/**
 * Answer of `POST /entities/:kind/:namespace/:name/promotions`, once MLflow was
 * asked to move the alias.
 *
 * @public
 */
export const promotionResponseSchema = z.object({
  outcome: promotionOutcomeSchema,
  instance: z.string(),
  /** Where the alias pointed just before; null if there was none. */
  from: z.string().nullable(),
  /** Where it was read to point after; absent if it could not be read. */
  current: z.string().nullable().optional(),
  /** False where the portal's own database failed. */
  recorded: z.boolean(),
  /** The outcome as a sentence. */
  message: z.string(),
});

/**
 * What became of a promotion.
 *
 * @public
 */
export type PromotionResponse = z.infer<typeof promotionResponseSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/promotions/previous`: where
 * an alias pointed before its last move that the portal knows of.
 *
 * @public
 */
export const previousVersionResponseSchema = z.object({
  instance: z.string(),
  /** The version of that move; null if the alias was removed. */
  current: z.string().nullable(),
  /** Absent where nothing is known of an earlier one. */
  previous: z.string().optional(),
});

/**
 * Where an alias pointed before.
 *
 * @public
 */
export type PreviousVersionResponse = z.infer<
  typeof previousVersionResponseSchema
>;
