import { StorageState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowArtifact,
  MlflowClient,
  MlflowError,
  MlflowModelVersion,
} from '../client';

const VERSIONS = 3;
const RUNS = 3;

type ArtifactRead = () => Promise<MlflowArtifact[]>;

/**
 * Lists the artifacts behind the newest registered versions and, where these
 * prove nothing, those of the newest runs. Listing makes the server ask its
 * object store, so that one file in a list proves the whole road; an empty
 * list proves nothing, because a folder that is not there is empty too.
 */
export async function proveStorage(
  client: MlflowClient,
): Promise<StorageState> {
  try {
    const isProven =
      (await findsFile(await readsOfVersions(client))) ||
      (await findsFile(await readsOfRuns(client)));
    return isProven ? 'proven' : 'not-proven';
  } catch (error) {
    if (error instanceof MlflowError) {
      return 'not-proven';
    }
    throw error;
  }
}

async function readsOfVersions(client: MlflowClient): Promise<ArtifactRead[]> {
  const versions = await client.newestModelVersions({ maximum: VERSIONS });
  return versions.map(version => () => artifactsOf(version, client));
}

async function readsOfRuns(client: MlflowClient): Promise<ArtifactRead[]> {
  const runs = await client.newestRuns({ maximum: RUNS });
  return runs.map(
    ({ runId }) =>
      () =>
        client.listRunArtifacts(runId),
  );
}

async function findsFile(reads: readonly ArtifactRead[]): Promise<boolean> {
  for (const read of reads) {
    const artifacts = await read().catch(emptyWhereHidden);
    if (artifacts.length > 0) {
      return true;
    }
  }
  return false;
}

/** A version may outlive its run; only a fault of the server ends the search. */
function emptyWhereHidden(error: unknown): MlflowArtifact[] {
  if (
    error instanceof MlflowError &&
    (error.kind === 'not-found' || error.kind === 'forbidden')
  ) {
    return [];
  }
  throw error;
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
