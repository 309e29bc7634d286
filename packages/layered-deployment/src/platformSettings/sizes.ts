import { z } from 'zod/v4';

const resourcesSchema = z.strictObject({
  cpu: z.string().optional().describe('CPU, such as "500m".'),
  memory: z.string().optional().describe('Memory, such as "2Gi".'),
  'ephemeral-storage': z
    .string()
    .optional()
    .describe('Disk of the node, for uploads on their way, such as "5Gi".'),
});

/** A size preset. @public */
export const sizeSchema = z.strictObject({
  description: z.string().optional().describe('For whom the size is made.'),
  replicas: z.int().min(1).max(20).describe('Pods of the server.'),
  workers: z.int().min(1).max(32).describe('Worker processes of each replica.'),
  requests: resourcesSchema.describe('What a pod is sure to get.'),
  limits: resourcesSchema.describe('What a pod may not exceed.'),
});
