import type { DeploymentEnvironment } from '../deployment';
import { InvalidDeploymentError } from '../errors';
import type { Platform } from '../platform';
import { exampleWith } from './exampleWith';

type Layers = Platform['layers'];

/** The environment dev of aks-production, in ml-fraud-dev, with other layers. */
export function environmentWith(layers: Layers): DeploymentEnvironment {
  return exampleWith({ layers }).environments[0];
}

/** The prerequisite of an id in that environment. */
export function stepWith(layers: Layers, id: string) {
  const step = environmentWith(layers).prerequisites.find(
    candidate => candidate.id === id,
  );
  if (!step) {
    throw new Error(`There is no prerequisite ${id}`);
  }
  return step;
}

/** What is wrong with such a platform, as `field: message`. */
export function problemsWith(layers: Layers): string[] {
  try {
    environmentWith(layers);
    return [];
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return error.problems.map(({ field, message }) => `${field}: ${message}`);
    }
    throw error;
  }
}
