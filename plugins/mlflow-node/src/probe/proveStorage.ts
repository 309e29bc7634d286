import { StorageState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowArtifact,
  MlflowClient,
  MlflowError,
  MlflowModelVersion,
} from '../client';

const VERSIONS = 3;

/**
 * Lists the artifacts behind the newest registered versions. Listing makes the
 * server ask its object store, so that one file in a list proves the whole
 * road; an empty list proves nothing, because a folder that is not there is
 * empty too.
 */
export async function proveStorage(
  client: MlflowClient,
): Promise<StorageState> {
  try {
    const versions = await client.newestModelVersions({ maximum: VERSIONS });
    for (const version of versions) {
      const artifacts = await artifactsOf(version, client);
      if (artifacts.length > 0) {
        return 'proven';
      }
    }
    return 'not-proven';
  } catch (error) {
    if (error instanceof MlflowError) {
      return 'not-proven';
    }
    throw error;
  }
}

async function artifactsOf(
  { source, runId }: MlflowModelVersion,
  client: MlflowClient,
): Promise<MlflowArtifact[]> {
  const loggedModel = /^models:\/(m-[0-9a-f]{32})$/.exec(source ?? '')?.[1];
  if (loggedModel) {
    return client.listLoggedModelArtifacts(loggedModel);
  }
  return runId ? client.listRunArtifacts(runId) : [];
}
