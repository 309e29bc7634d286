import {
  MlflowClient,
  MlflowModelVersion,
  MlflowRegisteredModel,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';

/** More is a list, for which MLflow's own page is better. */
const MAXIMUM_MODELS = 100;
/** Less than the client lets wait, so that other callers find a place. */
const CONCURRENT_READS = 4;

/** What MLflow said about some registered models at one time. */
export interface RegistrySnapshot {
  models: { model: MlflowRegisteredModel; versions: MlflowModelVersion[] }[];
  /** Runs of the versions that have an alias. */
  runs: Map<string, MlflowRunLookup>;
  truncated: boolean;
}

/** One model: two calls at a time, then one for each run of up to four. */
export async function readModel(
  client: MlflowClient,
  name: string,
): Promise<RegistrySnapshot> {
  const [model, newest] = await Promise.all([
    client.findRegisteredModel(name),
    client.searchModelVersions(name),
  ]);
  return complete(client, model ? [{ model, versions: newest }] : [], false);
}

/** Every model up to a limit: one call, and one for each old aliased version. */
export async function readAllModels(
  client: MlflowClient,
): Promise<RegistrySnapshot> {
  const { items, truncated } = await client.listRegisteredModels({
    maximum: MAXIMUM_MODELS,
  });
  const models = items.map(model => ({
    model,
    versions: [...model.latestVersions],
  }));
  return complete(client, models, truncated);
}

/** Adds the aliased versions that are not among the newest, and the runs. */
async function complete(
  client: MlflowClient,
  models: RegistrySnapshot['models'],
  truncated: boolean,
): Promise<RegistrySnapshot> {
  const limit = pLimit(CONCURRENT_READS);
  const runIds = await Promise.all(
    models.map(async ({ model, versions }) => {
      const aliased = new Set(model.aliases.map(({ version }) => version));
      const missing = [...aliased].filter(
        number => !versions.some(({ version }) => version === number),
      );
      const older = await Promise.all(
        missing.map(number =>
          limit(() => client.getModelVersion(model.name, number)),
        ),
      );
      versions.push(...older.filter(version => version !== undefined));
      return versions
        .filter(({ version }) => aliased.has(version))
        .flatMap(({ runId }) => runId ?? []);
    }),
  );
  return { models, runs: await client.getRuns(runIds.flat()), truncated };
}
