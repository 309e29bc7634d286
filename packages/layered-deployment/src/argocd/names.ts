import type { Deployment, DeploymentEnvironment } from '../deployment';

/** Name of the Application of one environment. */
export function applicationName(
  { name }: Pick<Deployment, 'name'>,
  environment: Pick<DeploymentEnvironment, 'name'>,
): string {
  return `${name}-${environment.name}`;
}

/** Labels by which the portal finds what belongs to a server. */
export function applicationLabels(
  { name, product }: Pick<Deployment, 'name' | 'product'>,
  environment: Pick<DeploymentEnvironment, 'name' | 'workload'>,
): Record<string, string> {
  return {
    ...environment.workload.labels,
    'backstage.io/kubernetes-id': name,
    [product.presentation.environmentLabel]: environment.name,
  };
}
