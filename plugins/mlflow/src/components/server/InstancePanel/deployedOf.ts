import type {
  DeployedEnvironment,
  DeploymentResponse,
  DeploymentSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** What Git says about one instance, and what its platform gives today. */
export interface Deployed {
  environment: DeployedEnvironment;
  standard: DeploymentSummary['standard'];
}

/** Finds an instance in what its entity was deployed from. */
export function deployedOf(
  response: DeploymentResponse | undefined,
  instance: string,
): Deployed | undefined {
  if (response?.state !== 'known') {
    return undefined;
  }
  const { environments, standard } = response.deployment;
  const environment = environments.find(entry => entry.instance === instance);
  return environment && { environment, standard };
}
