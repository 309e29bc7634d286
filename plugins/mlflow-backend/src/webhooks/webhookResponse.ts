import { z } from 'zod/v4';

/** To MLflow, which reads only the status. */
export const webhookResponseSchema = z.object({
  status: z.literal('received'),
});

export type WebhookResponse = z.infer<typeof webhookResponseSchema>;
