import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The Scaffolder describes the field to template authors with this. */
export const deploymentPreviewSchema = makeFieldSchema({
  output: z => z.undefined(),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe(
          'Name of the field with MlflowPlatformPicker, whose platform, environments and size become answers of their own. Default: platform',
        ),
      otherFields: z
        .array(z.string())
        .optional()
        .describe('Names of fields of the form that are no answers'),
      changesField: z
        .string()
        .optional()
        .describe(
          'Name of the field with the server that the form changes, to show what differs. It is no answer. Default: changes',
        ),
    }),
});
