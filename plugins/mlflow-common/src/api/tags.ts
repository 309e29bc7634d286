import { z } from 'zod/v4';

/**
 * A tag of a registered model or of a version.
 *
 * @public
 */
export const mlflowTagSchema = z.object({
  key: z.string(),
  /** Cut where it is longer than 2,000 characters, with an ellipsis. */
  value: z.string(),
});

/**
 * A tag of a registered model or of a version.
 *
 * @public
 */
export type MlflowTag = z.infer<typeof mlflowTagSchema>;
