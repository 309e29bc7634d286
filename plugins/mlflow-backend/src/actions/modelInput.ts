import { z } from 'zod/v3';
import { entityInput } from './entityInput';

/** Which model of an entity a tool is asked about; its room checks the rest. */
export function modelInput(zod: typeof z) {
  return {
    ...entityInput(zod),
    model: zod
      .string()
      .describe('The name of the registered model, as the entity names it.'),
    instance: zod
      .string()
      .optional()
      .describe(
        'The name of the MLflow instance; the first one of the entity if omitted.',
      ),
  };
}
