import { z } from 'zod/v4';

/**
 * One input, output or parameter of a model.
 *
 * @public
 */
export const modelColumnSchema = z.object({
  /** A model of one array has none. */
  name: z.string().optional(),
  /** e.g. `double`, `array<string>`, `float64[-1, 10]` of a tensor. */
  type: z.string(),
  required: z.boolean(),
});

/**
 * One input, output or parameter of a model.
 *
 * @public
 */
export type ModelColumn = z.infer<typeof modelColumnSchema>;

/**
 * How the model describes itself in its file `MLmodel`, if MLflow can read that
 * from its artifact store.
 *
 * @public
 */
export const modelFileSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('read'),
    /** Ways to load it, e.g. `python_function`, `sklearn`. */
    flavors: z.array(z.string()),
    /** Of the MLflow that logged it. */
    mlflowVersion: z.string().optional(),
    /** Absent where it was logged without one. */
    signature: z
      .object({
        inputs: z.array(modelColumnSchema),
        outputs: z.array(modelColumnSchema),
        params: z.array(modelColumnSchema),
      })
      .optional(),
  }),
  z.object({ state: z.literal('unreadable') }),
]);

/**
 * How the model describes itself.
 *
 * @public
 */
export type ModelFile = z.infer<typeof modelFileSchema>;
