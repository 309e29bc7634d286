import { z } from 'zod/v4';

/**
 * What a layer may ask of the server's image.
 *
 * @public
 */
export const capabilities = [
  'azure-blob',
  'azure-identity',
  's3',
  'gcs',
  'postgresql',
  'basic-auth',
  'prometheus-exporter',
] as const;

/**
 * What a layer may ask of the server's image.
 *
 * @public
 */
export type Capability = (typeof capabilities)[number];

/**
 * One image tag and what it can do, with the evidence for it. An image of a
 * platform's own is declared in the same shape.
 *
 * @public
 */
export const imageSchema = z.strictObject({
  repository: z.string().min(1).describe('Registry and path of the image.'),
  tag: z
    .string()
    .regex(/^(?!latest$)[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/)
    .describe('An exact version; never `latest`.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Version of the program inside, such as `3.17.2`.'),
  capabilities: z
    .array(z.enum(capabilities))
    .describe('What the image can do, for the layers that ask for it.'),
  evidence: z
    .array(z.string())
    .min(1)
    .describe('Where somebody can check the list of capabilities.'),
});

/**
 * One image tag and what it can do.
 *
 * @public
 */
export type Image = z.infer<typeof imageSchema>;
