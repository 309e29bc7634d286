import { z } from 'zod/v4';
import { platformConcerns } from '../concerns';
import { imageSchema } from '../image';
import { chartMirrorSchema } from './chart';
import { serverOptionsSchema } from './serverOptions';

/** Patterns of names; the product says what is left out. @public */
export const patternsSchema = z.strictObject({
  deployment: z
    .string()
    .optional()
    .describe('Name of the server in the cluster and the catalog.'),
  instance: z
    .string()
    .optional()
    .describe('Name by which the portal knows a server of one environment.'),
  namespace: z.string().optional().describe('Kubernetes namespace.'),
});

/** The layer that answers each concern, with its settings. @public */
export const chosenLayersSchema = z.partialRecord(
  z.enum(platformConcerns),
  z.looseObject({ use: z.string().min(1) }),
);

/** A product that the platform offers. @public */
export const offeredProductSchema = z.strictObject({
  id: z.string().min(1).describe('Name of the product.'),
  releases: z
    .array(z.string())
    .min(1)
    .describe('Releases that may be chosen; the first is the default.'),
  images: z
    .array(imageSchema)
    .default([])
    .describe("Images of the platform's own, with what they can do."),
  settings: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('Settings of what only this product needs.'),
  chart: chartMirrorSchema
    .optional()
    .describe('Where the chart comes from, if not from its owner.'),
  patterns: patternsSchema
    .prefault({})
    .describe('Names of its deployments, if they differ from the others.'),
  layers: chosenLayersSchema
    .default({})
    .describe('Layers that it alone answers in another way.'),
  serverOptions: serverOptionsSchema
    .default({})
    .describe(
      'Environment variables for the server that no layer sets; what would undo the work of a layer is refused.',
    ),
});
