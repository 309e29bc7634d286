import { z } from 'zod/v4';
import { platformConcerns } from '../concerns';

const alternativeSchema = z.looseObject({
  title: z.string().min(1).describe('What a team reads when it chooses.'),
  use: z.string().min(1).describe('Name of the layer.'),
});

/**
 * Layers that a team may choose instead of the platform's own, by concern and
 * name, each with all of its settings.
 *
 * @public
 */
export const alternativesSchema = z.partialRecord(
  z.enum(platformConcerns),
  z.record(z.string(), alternativeSchema),
);
