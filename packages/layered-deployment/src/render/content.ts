import { argocdFiles } from '../argocd';
import type { BundleContent, BundleFile } from '../bundle';
import type { Deployment } from '../deployment';
import { catalogInfo } from './catalogInfo';
import { deploymentRecord } from './deploymentRecord';
import { renderEnvironments } from './environments';
import { renderInfraChart } from './infraChart';
import { readme } from './readme';
import { toYaml } from './yaml';

function byPath(a: BundleFile, b: BundleFile): number {
  return a.path < b.path ? -1 : 1;
}

/** A deployment as files, before any rule has seen them. */
export function renderContent(deployment: Deployment): BundleContent {
  const { rootPath, environments, entityRef } = deployment;
  const infra = renderInfraChart(deployment);
  const catalogInfoPath = `${rootPath}/catalog-info.yaml`;
  const files: BundleFile[] = [
    ...infra.files,
    ...renderEnvironments(deployment, infra.configs),
    { path: catalogInfoPath, content: toYaml(catalogInfo(deployment)) },
    { path: `${rootPath}/README.md`, content: readme(deployment) },
    ...environments.flatMap(environment =>
      environment.files.map(({ path, content }) => ({
        path: `${rootPath}/${path}`,
        content,
      })),
    ),
    ...argocdFiles(deployment),
  ].sort(byPath);
  files.push({
    path: `${rootPath}/deployment.yaml`,
    content: deploymentRecord(deployment, files),
  });
  return {
    deployment,
    rootPath,
    files: files.sort(byPath),
    prerequisites: environments.flatMap(({ prerequisites }) => prerequisites),
    missingFacts: environments.flatMap(({ missingFacts }) => missingFacts),
    entityRef,
    catalogInfoPath,
  };
}
