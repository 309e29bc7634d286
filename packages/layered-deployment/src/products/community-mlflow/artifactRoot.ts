import type { WorkloadArtifacts } from '../../workload';

/** Where the chart's server keeps artifacts; always through the server. */
export function artifactRoot(artifacts: WorkloadArtifacts | undefined) {
  if (artifacts?.kind === 'azure-blob') {
    return {
      proxiedArtifactStorage: true,
      azureBlob: {
        enabled: true,
        storageAccount: artifacts.account,
        container: artifacts.container,
      },
    };
  }
  return {
    proxiedArtifactStorage: true,
    ...(artifacts?.kind === 'directory' && { defaultArtifactsDestination: artifacts.path }),
  };
}
