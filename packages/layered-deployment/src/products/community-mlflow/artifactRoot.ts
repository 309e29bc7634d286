import type { WorkloadArtifacts } from '../../workload';

function store(artifacts: WorkloadArtifacts) {
  switch (artifacts.kind) {
    case 'azure-blob':
      return {
        azureBlob: {
          enabled: true,
          storageAccount: artifacts.account,
          container: artifacts.container,
        },
      };
    case 's3':
      return { s3: { enabled: true, bucket: artifacts.bucket } };
    case 'gcs':
      return { gcs: { enabled: true, bucket: artifacts.bucket } };
    default:
      return { defaultArtifactsDestination: artifacts.path };
  }
}

/**
 * Where the chart's server keeps artifacts. Keys of a store are variables from
 * a Secret: the chart's own words for them differ between its releases.
 */
export function artifactRoot(artifacts: WorkloadArtifacts | undefined) {
  return {
    proxiedArtifactStorage: artifacts?.access !== 'direct',
    ...(artifacts && store(artifacts)),
  };
}
