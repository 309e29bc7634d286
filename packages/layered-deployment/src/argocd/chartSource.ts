import type { DeploymentEnvironment } from '../deployment';

/** The upstream chart as a source of an Application. */
export function chartSource({ chart, release }: DeploymentEnvironment) {
  return chart.kind === 'git'
    ? {
        repoURL: chart.repository,
        path: chart.path,
        targetRevision: chart.revision,
      }
    : {
        repoURL: chart.repository,
        chart: chart.name,
        targetRevision: release.version,
      };
}
