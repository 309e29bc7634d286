import { z } from 'zod/v4';
import { promotionBodySchema, promotionResponseSchema } from './promotion';
import { promotionRequestSchema } from './promotionRequest';

/**
 * Answer of `GET /entities/:kind/:namespace/:name/promotions/requests`.
 *
 * @public
 */
export const promotionRequestsResponseSchema = z.object({
  /** Newest first; those that were decided stay for 30 days. */
  items: z.array(promotionRequestSchema),
});

/**
 * What was asked for of the models of an entity.
 *
 * @public
 */
export type PromotionRequestsResponse = z.infer<
  typeof promotionRequestsResponseSchema
>;

/**
 * Answer of `POST .../promotions/requests/:requestId/approve`.
 *
 * @public
 */
export const approvalResponseSchema = z.object({
  request: promotionRequestSchema,
  promotion: promotionResponseSchema,
});

/**
 * What became of an approved request.
 *
 * @public
 */
export type ApprovalResponse = z.infer<typeof approvalResponseSchema>;

/**
 * Body of `POST .../promotions/requests/:requestId/reject`. Whoever asked for
 * the promotion withdraws it so.
 *
 * @public
 */
export const rejectionBodySchema = promotionBodySchema.pick({ reason: true });

/**
 * Why a request is rejected or withdrawn.
 *
 * @public
 */
export type RejectionBody = z.infer<typeof rejectionBodySchema>;
