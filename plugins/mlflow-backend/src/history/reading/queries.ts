import { z } from 'zod/v4';

const time = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));

/** Which model is asked about; without an instance, on the entity's first. */
export const modelQuerySchema = z.object({
  model: z.string().min(1).max(256),
  instance: z.string().optional(),
});

export type ModelQuery = z.infer<typeof modelQuerySchema>;

/** Which alias. */
export const aliasQuerySchema = modelQuerySchema.extend({
  alias: z.string().min(1).max(255),
});

export type AliasQuery = z.infer<typeof aliasQuerySchema>;

/** Which alias, and when. */
export const versionQuerySchema = aliasQuerySchema.extend({ at: time });

export type VersionQuery = z.infer<typeof versionQuerySchema>;

export const exportQuerySchema = z.object({ format: z.enum(['jsonl', 'csv']) });

/** An earlier digest to compare with. */
export const verificationQuerySchema = z.object({
  until: time.optional(),
  root: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the 64 digits of a digest')
    .optional(),
});
