import type { Problem } from './errors';
import { InvalidDeploymentError } from './errors';
import type { Layer } from './layer';
import { platformSchema, type Platform } from './platform';
import type { Product } from './product';
import { chooseOfferedLayers } from './resolve/chooseOfferedLayers';
import { checkGrants } from './resolve/grantConflicts';
import { Problems } from './resolve/Problems';

/**
 * Checks a platform's description, the settings of its layers included.
 *
 * @returns the platform, or what is wrong with it
 * @public
 */
export function checkPlatform(
  platform: unknown,
  outside: { layers?: Layer[]; products?: Product[] } = {},
): { platform: Platform } | { problems: Problem[] } {
  const problems = new Problems();
  const parsed = platformSchema.safeParse(platform);
  try {
    if (!parsed.success) {
      problems.addIssues('platform', parsed.error);
      problems.throwIfAny();
      throw parsed.error;
    }
    for (const { id } of parsed.data.products) {
      chooseOfferedLayers(parsed.data, id, outside, problems);
    }
    checkGrants(parsed.data, problems);
    problems.throwIfAny();
    return { platform: parsed.data };
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return { problems: error.problems };
    }
    throw error;
  }
}
