import { z } from 'zod/v4';

const groupSchema = z
  .string()
  .regex(
    /^[a-z]+:[^/\s:]+\/[^/\s:]+$/i,
    'must be a full entity reference, e.g. group:default/risk',
  )
  .transform(ref => ref.toLocaleLowerCase('en-US'));

/** What a version has to show before an alias moves to it. */
export const gatesSchema = z.strictObject({
  metrics: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** Which values are better. */
        better: z.enum(['higher', 'lower']),
        /** How much worse than now is still good enough. */
        tolerance: z.number().nonnegative().default(0),
      }),
    )
    .default([]),
  tags: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** Any value will do if left out. */
        value: z.string().optional(),
      }),
    )
    .default([]),
  /** Status of the run that the version comes from, e.g. `FINISHED`. */
  runStatus: z.string().min(1).optional(),
  /** Whether one person asks, and another one approves. */
  secondPerson: z.boolean().default(false),
});

export type Gates = z.infer<typeof gatesSchema>;

/** Who may promote, and under which conditions, where its names match. */
export const ruleSchema = z
  .strictObject({
    instance: z.string().min(1).optional(),
    model: z.string().min(1).optional(),
    alias: z.string().min(1).optional(),
    promoters: z.array(groupSchema).default([]),
    /** Who may be the second person, instead of whoever may promote. */
    approvers: z.array(groupSchema).default([]),
    gates: gatesSchema.prefault({}),
  })
  .refine(({ approvers, gates }) => gates.secondPerson || !approvers.length, {
    path: ['approvers'],
    message:
      'set gates.secondPerson to true in the same rule; without it nobody has to approve',
  });
