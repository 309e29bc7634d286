import type { Problem } from './errors';
import { InvalidDeploymentError } from './errors';
import type { Layer } from './layer';
import { platformSchema, type Platform } from './platform';
import type { Product } from './product';
import { resolve } from './resolve';
import { checkAlternatives } from './resolve/alternatives';
import { chooseOfferedLayers } from './resolve/chooseOfferedLayers';
import { checkGrants } from './resolve/grantConflicts';
import { offeredWith } from './resolve/offered';
import { Problems } from './resolve/Problems';
import { checkRefusedSettings } from './resolve/refusedSettings';
import { issueText } from './issueText';

/**
 * Deploys a server of each product to every environment in thought: what no
 * schema can see, such as a setting without a value for one environment, is
 * the platform's mistake as well and no team could cure it.
 */
function rehearse(
  platform: Platform,
  outside: { layers?: Layer[]; products?: Product[] },
  problems: Problems,
) {
  const environments = Object.keys(platform.environments);
  const owners = Object.keys(platform.grants);
  const owner = owners.find(name => name !== '*') ?? 'group:default/a-team';
  const [size] = Object.keys(platform.sizes);
  for (const { id } of platform.products) {
    try {
      resolve({
        answers: {
          platform: platform.name,
          product: id,
          name: 'example',
          owner,
          environments,
          size,
        },
        platform,
        ...outside,
      });
    } catch (error) {
      if (!(error instanceof InvalidDeploymentError)) {
        throw error;
      }
      for (const { field, message } of error.problems) {
        if (field.startsWith('platform.')) {
          problems.add(field, message);
        }
      }
    }
  }
}

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
  const parsed = platformSchema.safeParse(platform, { error: issueText });
  try {
    checkRefusedSettings(platform, 'platform', problems);
    if (!parsed.success) {
      problems.addIssues('platform', parsed.error);
      problems.throwIfAny();
      throw parsed.error;
    }
    for (const { id } of parsed.data.products) {
      chooseOfferedLayers(parsed.data, id, outside, problems);
    }
    checkAlternatives(parsed.data, offeredWith(outside).layers, problems);
    checkGrants(parsed.data, problems);
    problems.throwIfAny();
    rehearse(parsed.data, outside, problems);
    problems.throwIfAny();
    return { platform: parsed.data };
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return { problems: error.problems };
    }
    throw error;
  }
}
