import { resolve } from '../resolve';
import type { Deployment, DeploymentEnvironment } from '../deployment';
import { InvalidDeploymentError } from '../errors';
import type { Platform } from '../platform';
import { example } from './example';

/** Layers of aks-production, some of them replaced. */
type Replacement = Platform['layers'];

/** The deployment of aks-production on a platform that chose other layers. */
export function deploymentWith(layers: Replacement): Deployment {
  const { platform, answers } = example('aks-production');
  return resolve({
    platform: { ...platform, layers: { ...platform.layers, ...layers } },
    answers,
  });
}

/** Its environment dev, in the namespace ml-fraud-dev. */
export function environmentWith(layers: Replacement): DeploymentEnvironment {
  return deploymentWith(layers).environments[0];
}

/** The values of a concern in the infra chart of that environment. */
export function infraWith(
  layers: Replacement,
  concern: string,
): Record<string, unknown> {
  const { base, config } = environmentWith(layers);
  return { ...base[concern], ...config[concern] };
}

/** The prerequisite of an id in that environment. */
export function stepWith(layers: Replacement, id: string) {
  const step = environmentWith(layers).prerequisites.find(
    candidate => candidate.id === id,
  );
  if (!step) {
    throw new Error(`There is no prerequisite ${id}`);
  }
  return step;
}

/** What is wrong with such a platform, as `field: message`. */
export function problemsWith(layers: Replacement): string[] {
  try {
    deploymentWith(layers);
    return [];
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return error.problems.map(({ field, message }) => `${field}: ${message}`);
    }
    throw error;
  }
}
