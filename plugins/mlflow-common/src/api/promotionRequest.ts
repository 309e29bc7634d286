import { z } from 'zod/v4';

/**
 * What a promotion came to, once MLflow was asked to move the alias. `moved`:
 * read back, and there. `lost-race`: it was moved, and somebody moved it on at
 * once. `unknown`: MLflow did not say, and may still do it; the history shows it
 * when the portal has seen it.
 *
 * @public
 */
export const promotionOutcomeSchema = z.enum(['moved', 'lost-race', 'unknown']);

/**
 * How far a request of a promotion has come. `open`: it waits for its second
 * person. `applying`: that person approved, and the alias is being moved.
 * `approved`: what came of that is in `outcome`. `rejected` by a second person,
 * `withdrawn` by the one who asked. `outdated`: the alias or the model is no
 * longer what was asked about. `expired`: nobody decided in time.
 *
 * @public
 */
export const promotionRequestStateSchema = z.enum([
  'open',
  'applying',
  'approved',
  'rejected',
  'withdrawn',
  'outdated',
  'expired',
]);

/**
 * How far a request of a promotion has come.
 *
 * @public
 */
export type PromotionRequestState = z.infer<typeof promotionRequestStateSchema>;

/**
 * A promotion that one person asked for, and another one has to approve. All
 * times are ISO 8601.
 *
 * @public
 */
export const promotionRequestSchema = z.object({
  id: z.string(),
  instance: z.string(),
  model: z.string(),
  alias: z.string(),
  version: z.string(),
  /** Where the alias points, as the requester saw it; null if there was none. */
  expectedVersion: z.string().nullable(),
  reason: z.string(),
  /** User entity reference. */
  requestedBy: z.string(),
  requestedAt: z.string(),
  expiresAt: z.string(),
  state: promotionRequestStateSchema,
  /** Who approved, rejected or withdrew it; user entity reference. */
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  /** Why it was decided so, or what came of it. */
  note: z.string().optional(),
  /** Of an approved one. */
  outcome: promotionOutcomeSchema.optional(),
});

/**
 * A promotion that one person asked for, and another one has to approve.
 *
 * @public
 */
export type PromotionRequest = z.infer<typeof promotionRequestSchema>;
