import { z } from 'zod/v4';

/** The form's values come from an address, which may hold anything. */
const schema = z.object({
  owner: z.string().catch(''),
  waivers: z
    .array(z.object({ rule: z.string(), reason: z.string() }))
    .catch([]),
  migration: z
    .object({ plan: z.string() })
    .transform(({ plan }) => plan)
    .optional()
    .catch(undefined),
});

/** The answers that a changed server keeps, as far as they can be read. */
export function keptAnswers(formData: unknown): z.infer<typeof schema> {
  return schema.parse(formData ?? {});
}
