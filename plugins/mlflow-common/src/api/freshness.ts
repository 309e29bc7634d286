import { z } from 'zod/v4';

/** How old an answer is that was made from what MLflow said. */
export const freshness = {
  /** When MLflow said the oldest part of it, ISO 8601. */
  readAt: z.string(),
  /** From an earlier read, because a newer one failed. */
  stale: z.boolean(),
};
