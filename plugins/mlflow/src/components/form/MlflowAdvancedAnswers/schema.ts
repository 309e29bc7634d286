import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The Scaffolder describes the field to template authors with this. */
export const advancedAnswersSchema = makeFieldSchema({
  output: z => {
    // The form asks for one; deployments that exist may have one for each.
    const perEnvironment = z.union([z.string(), z.record(z.string())]);
    return z.object({
      release: perEnvironment.optional().describe('Release of the chart'),
      imageTag: perEnvironment.optional().describe('Tag of the image'),
      identity: perEnvironment
        .optional()
        .describe('Name of a cloud identity that exists'),
      keyPrefix: z.string().optional().describe('Start of the secret keys'),
      promotion: z
        .boolean()
        .optional()
        .describe('Whether the portal may move aliases on the server'),
      layers: z
        .record(z.string())
        .optional()
        .describe("Names of the platform's alternatives, by concern"),
    });
  },
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe(
          'Name of the field with MlflowPlatformPicker. Default: platform',
        ),
      ownerField: z
        .string()
        .optional()
        .describe('Name of the field with the owner. Default: owner'),
    }),
});

/** Value of the form field `MlflowAdvancedAnswers`. */
export type AdvancedAnswers = NonNullable<
  (typeof advancedAnswersSchema.TProps)['formData']
>;
