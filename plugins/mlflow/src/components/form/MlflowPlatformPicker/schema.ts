import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The Scaffolder describes the field to template authors with this. */
export const platformPickerSchema = makeFieldSchema({
  output: z =>
    z.object({
      platform: z.string().describe('Name of the platform'),
      product: z
        .string()
        .optional()
        .describe("Product, where it is not the platform's first"),
      environments: z
        .array(z.string())
        .describe('Environments to deploy to, at least one'),
      size: z
        .union([z.string(), z.record(z.string())])
        .describe('Name of the size, of all environments or by environment'),
    }),
  uiOptions: z =>
    z.object({
      ownerField: z
        .string()
        .optional()
        .describe(
          'Name of the field with the owner’s entity reference; platforms without a grant for it cannot be picked. Default: owner',
        ),
      product: z
        .string()
        .optional()
        .describe(
          'What is deployed; only platforms that have it are shown. Default: mlflow',
        ),
      changesField: z
        .string()
        .optional()
        .describe(
          'Name of the field with the server that the form changes, which stays on its platform. Default: changes',
        ),
    }),
});

/**
 * Value of the form field `MlflowPlatformPicker`.
 *
 * @public
 */
export interface MlflowPlatformChoice {
  /** Name of the platform. */
  platform: string;
  /** Product, where it is not the platform's first. */
  product?: string;
  /** Environments to deploy to. */
  environments: string[];
  /** Name of the size, of all environments or by environment. */
  size: string | Record<string, string>;
}
