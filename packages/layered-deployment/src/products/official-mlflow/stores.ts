import type { WorkloadArtifacts, WorkloadDatabase } from '../../workload';
import { storeUri } from '../mlflow/postgresql';

function artifactUri(artifacts: WorkloadArtifacts): string {
  switch (artifacts.kind) {
    case 'azure-blob':
      return `wasbs://${artifacts.container}@${artifacts.account}.blob.core.windows.net/`;
    case 's3':
      return `s3://${artifacts.bucket}/`;
    case 'gcs':
      return `gs://${artifacts.bucket}/`;
    default:
      return artifacts.path;
  }
}

function backendStoreUri(database: WorkloadDatabase): string {
  return database.kind === 'sqlite'
    ? `sqlite:///${database.path}`
    : storeUri(database);
}

/** Where the chart's server keeps runs, models and artifacts. */
export function stores(
  database: WorkloadDatabase | undefined,
  artifacts: WorkloadArtifacts | undefined,
) {
  return {
    ...(database && { backendStoreUri: backendStoreUri(database) }),
    ...(artifacts && {
      [artifacts.access === 'direct'
        ? 'defaultArtifactRoot'
        : 'artifactsDestination']: artifactUri(artifacts),
    }),
  };
}
