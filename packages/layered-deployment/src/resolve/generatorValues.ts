import type { DeploymentEnvironment } from '../deployment';
import type { ResolvedValue } from '../values';

/** Values that no layer declares: names, place, product and size. */
export function generatorValues(
  environment: DeploymentEnvironment,
  names: Record<string, string>,
  size: string,
): ResolvedValue[] {
  const { workload, release, image } = environment;
  const platform = 'the platform team, once';
  const nobody = 'this bundle';
  const preset = `size preset "${size}"`;
  return [
    {
      name: 'deployment',
      value: names.deployment,
      source: 'pattern',
      description: 'name of the server in the cluster and in the catalog',
      madeBy: nobody,
    },
    {
      name: 'instance',
      value: environment.instance,
      source: 'pattern',
      description: 'name by which the portal knows the server',
      madeBy: nobody,
    },
    {
      name: 'namespace',
      value: environment.namespace,
      source: 'pattern',
      description: 'Kubernetes namespace',
      madeBy: environment.createNamespace ? 'Argo CD' : platform,
    },
    {
      name: 'keyPrefix',
      value: names.keyPrefix,
      source: 'grant',
      description: "start of the owner's keys in the secret store",
      madeBy: 'the platform team, per owner',
    },
    {
      name: 'cluster',
      value: environment.cluster,
      source: 'constant',
      description: 'API server that Argo CD deploys to',
      madeBy: platform,
    },
    {
      name: 'targetRevision',
      value: environment.targetRevision,
      source: 'constant',
      description: 'Git revision that Argo CD follows',
      madeBy: platform,
    },
    {
      name: 'release',
      value: release.version,
      source: 'product',
      description: 'chart release',
      madeBy: "the chart's owner",
    },
    {
      name: 'image',
      value: `${image.repository}:${image.tag}`,
      source: 'product',
      description: 'image of the server and of the database migration',
      madeBy: "the image's owner",
    },
    {
      name: 'replicas',
      value: workload.replicas,
      source: 'size',
      description: preset,
      madeBy: platform,
    },
    {
      name: 'workers',
      value: workload.workers,
      source: 'size',
      description: preset,
      madeBy: platform,
    },
  ];
}
