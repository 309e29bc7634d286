import {
  LineageResponse,
  TracedRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowInstance,
  mlflowPagesOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { VersionName, originIn, readOrigin } from '../models';
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
  of: VersionName,
): Promise<VersionSnapshot | undefined> {
  const version = await client.getModelVersion(of.model, of.version);
  if (!version) {
    return undefined;
  }
  const { runId, source, createdAt } = version;
  const origin = originIn(source);
  const [runs, copyOf] = await Promise.all([
    client.getRuns(runId ? [runId] : []),
    origin && readOrigin(client, origin),
  ]);
  const pages = mlflowPagesOf(instance.baseUrl);
  return {
    createdAt,
    version: toPlainVersion(version, pages),
    copyOf,
    run: toTracedRun(runId, runs.get(runId ?? ''), pages),
  };
}
