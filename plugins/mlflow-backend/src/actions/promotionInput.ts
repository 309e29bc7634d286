import { z } from 'zod/v3';
import { modelInput } from './modelInput';

/** Which move of an alias a tool is asked for. */
export function promotionInput(zod: typeof z) {
  return {
    ...modelInput(zod),
    alias: zod.string().describe('The alias, such as "champion".'),
    version: zod.string().describe('The number of the version, such as "8".'),
    expectedVersion: zod
      .string()
      .nullable()
      .describe(
        'The version that the alias points to as far as the person knows; null if it is new. Nothing is moved if that is wrong.',
      ),
    reason: zod
      .string()
      .describe('Why, in the words of the person, for the history.'),
  };
}
