import { VersionOrigin } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowModelVersion,
  MlflowRegisteredModel,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { VersionName } from './VersionName';
import { readOrigins } from './origin';

/** More is a list, for which MLflow's own page is better. */
const MAXIMUM_MODELS = 100;
/** Of a page together; to compare is worth no more calls. */
const MAXIMUM_PREVIOUS = 20;
/** Less than the client lets wait, so that other callers find a place. */
const CONCURRENT_READS = 4;

/** What MLflow said about some registered models at one time. */
export interface RegistrySnapshot {
  models: { model: MlflowRegisteredModel; versions: MlflowModelVersion[] }[];
  /** Runs of the versions that have an alias, or had it before. */
  runs: Map<string, MlflowRunLookup>;
  /** Of copies among the versions that have an alias, by their `source`. */
  origins: Map<string, VersionOrigin>;
  truncated: boolean;
}

/** Says which versions are worth reading because they had an alias before. */
export type PreviousVersions = (
  models: readonly MlflowRegisteredModel[],
) => Promise<readonly VersionName[]>;

/**
 * One model: two calls at a time, then one for each run of up to four, and one
 * for each origin of a copy.
 */
export async function readModel(
  client: MlflowClient,
  name: string,
  previousOf: PreviousVersions,
): Promise<RegistrySnapshot> {
  const [model, newest] = await Promise.all([
    client.findRegisteredModel(name),
    client.searchModelVersions(name),
  ]);
  const models = model ? [{ model, versions: newest }] : [];
  return complete(client, { models, truncated: false }, previousOf);
}

/** Every model up to a limit: one call, and one for each old aliased version. */
export async function readAllModels(
  client: MlflowClient,
  previousOf: PreviousVersions,
): Promise<RegistrySnapshot> {
  const { items, truncated } = await client.listRegisteredModels({
    maximum: MAXIMUM_MODELS,
  });
  const models = items.map(model => ({
    model,
    versions: [...model.latestVersions],
  }));
  return complete(client, { models, truncated }, previousOf);
}

/** Adds the versions that are not among the newest, the runs and origins. */
async function complete(
  client: MlflowClient,
  { models, truncated }: Pick<RegistrySnapshot, 'models' | 'truncated'>,
  previousOf: PreviousVersions,
): Promise<RegistrySnapshot> {
  const limit = pLimit(CONCURRENT_READS);
  const previous = await previousOf(models.map(({ model }) => model));
  const compared = previous.slice(0, MAXIMUM_PREVIOUS);
  const wanted = await Promise.all(
    models.map(async ({ model, versions }) => {
      const aliased = model.aliases.map(({ version }) => version);
      const before = compared
        .filter(one => one.model === model.name)
        .map(({ version }) => version);
      const numbers = new Set([...aliased, ...before]);
      const missing = [...numbers].filter(
        number => !versions.some(({ version }) => version === number),
      );
      const older = await Promise.all(
        missing.map(number =>
          limit(() => client.getModelVersion(model.name, number)),
        ),
      );
      versions.push(...older.filter(version => version !== undefined));
      return {
        used: versions.filter(({ version }) => numbers.has(version)),
        aliased: versions.filter(({ version }) => aliased.includes(version)),
      };
    }),
  );
  const [runs, origins] = await Promise.all([
    client.getRuns(
      wanted.flatMap(({ used }) => used).flatMap(({ runId }) => runId ?? []),
    ),
    readOrigins(
      client,
      wanted.flatMap(({ aliased }) => aliased),
    ),
  ]);
  return { models, runs, origins, truncated };
}
