import {
  LineageResponse,
  TracedRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowError,
  MlflowInstance,
  mlflowPagesOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { PlainVersion, toPlainVersion } from './toModelVersion';
import { toTracedRun } from './toTracedRun';

/** A version and what it was made in, as MLflow said at one time. */
export interface VersionSnapshot {
  /** Tells it from one of the same number of a model that was created anew. */
  createdAt: number;
  version: PlainVersion;
  copyOf: LineageResponse['copyOf'];
  run: TracedRun;
}

/**
 * One version: a call for it, and then one for its run and, of a copy, one for
 * the version that it was copied from.
 */
export async function readVersion(
  client: MlflowClient,
  instance: MlflowInstance,
  of: { model: string; version: string },
): Promise<VersionSnapshot | undefined> {
  const version = await client.getModelVersion(of.model, of.version);
  if (!version) {
    return undefined;
  }
  const { runId, source, createdAt } = version;
  const [runs, copyOf] = await Promise.all([
    client.getRuns(runId ? [runId] : []),
    findOriginal(client, source),
  ]);
  const pages = mlflowPagesOf(instance.baseUrl);
  return {
    createdAt,
    version: toPlainVersion(version, pages),
    copyOf,
    run: toTracedRun(runId, runs.get(runId ?? ''), pages),
  };
}

/** The version that one is a copy of, if it is; it has its artifacts there. */
async function findOriginal(
  client: MlflowClient,
  source: string | undefined,
): Promise<VersionSnapshot['copyOf']> {
  const [, model, version] =
    /^models:\/([^/]+)\/(\d{1,10})$/.exec(source ?? '') ?? [];
  if (!model) {
    return undefined;
  }
  try {
    const original = await client.getModelVersion(model, version);
    return { model, version, state: original ? 'found' : 'gone' };
  } catch (error) {
    if (error instanceof MlflowError && error.kind === 'forbidden') {
      return { model, version, state: 'no-access' };
    }
    throw error;
  }
}
