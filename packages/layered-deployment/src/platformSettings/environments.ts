import { z } from 'zod/v4';
import { imagesSchema } from './images';
import { schedulingSchema } from './scheduling';

/** One environment of a platform. @public */
export const platformEnvironmentSchema = z.strictObject({
  cluster: z
    .url({ protocol: /^https$/ })
    .describe('Address of the API server that Argo CD deploys to.'),
  targetRevision: z
    .string()
    .min(1)
    .describe('Git revision that Argo CD follows.'),
  reviewers: z
    .array(z.string())
    .default([])
    .describe('Who must review a change of this environment.'),
  autoSync: z
    .boolean()
    .default(true)
    .describe('Whether Argo CD deploys a merge without anybody asking it to.'),
  images: imagesSchema
    .optional()
    .describe("Instead of the platform's images, for this environment."),
  scheduling: schedulingSchema
    .optional()
    .describe("Instead of the platform's scheduling, for this environment."),
});
