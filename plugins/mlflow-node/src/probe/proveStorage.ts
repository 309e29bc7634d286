import { StorageState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowClient } from '../client';

const VERSIONS = 3;

/**
 * Looks at the artifacts of the newest runs, as far as a registered version
 * leads to them. Listing makes the server ask its object store, so that one
 * file in a list proves the whole road; an empty list proves nothing, because
 * a folder that is not there is empty too.
 *
 * @public
 */
export async function proveStorage(
  client: MlflowClient,
): Promise<StorageState> {
  try {
    for (const { runId } of await client.newestModelVersions({
      maximum: VERSIONS,
    })) {
      const artifacts = runId ? await client.listArtifacts(runId) : [];
      if (artifacts.length > 0) {
        return 'proven';
      }
    }
    return 'not-proven';
  } catch {
    // Why it failed is no news to the reader of a status: not proven.
    return 'not-proven';
  }
}
