import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The Scaffolder describes the field to template authors with this. */
export const advancedAnswersSchema = makeFieldSchema({
  output: z =>
    z.object({
      release: z.string().optional().describe('Release of the chart'),
      imageTag: z.string().optional().describe('Tag of the image'),
      identity: z
        .string()
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
    }),
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
