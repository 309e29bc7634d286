import {
  AliasedVersion,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  MlflowModelVersion,
  MlflowPages,
  mlflowPagesOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Directions } from './compareMetric';
import { highestVersion } from './highestVersion';
import { isoTime } from './isoTime';
import { originIn } from './origin';
import { shortened, withoutSecrets } from './plainText';
import { RegistrySnapshot } from './readSnapshot';
import { toSourceRun } from './toSourceRun';

/** The models of a snapshot, as the browser sees them. */
export function toRegisteredModels(
  { models, runs, origins }: RegistrySnapshot,
  instance: MlflowInstance,
  directionsOf: (model: string) => Directions,
): RegisteredModel[] {
  const pages = mlflowPagesOf(instance.baseUrl);
  return models.map(({ model, versions }) => ({
    name: model.name,
    instance: instance.name,
    environment: instance.environment,
    description: shortened(model.description),
    url: pages.model(model.name),
    latestVersion: highestVersion(versions),
    createdAt: isoTime(model.createdAt),
    aliases: [...model.aliases]
      .sort((one, other) => one.alias.localeCompare(other.alias))
      .map(({ alias, version: number }) => ({
        alias,
        version: toAliasedVersion(
          number,
          versions.find(({ version }) => version === number),
          { runs, origins, pages, directions: directionsOf(model.name) },
        ),
      })),
  }));
}

function toAliasedVersion(
  number: string,
  version: MlflowModelVersion | undefined,
  context: Pick<RegistrySnapshot, 'runs' | 'origins'> & {
    pages: MlflowPages;
    directions: Directions;
  },
): AliasedVersion {
  if (!version) {
    return { state: 'deleted', version: number };
  }
  const { runs, origins, pages } = context;
  const { runId, source } = version;
  return {
    state: 'found',
    version: version.version,
    registeredAt: isoTime(version.createdAt),
    registeredBy: version.userId,
    status: version.status,
    description: shortened(version.description),
    source: withoutSecrets(source),
    copyOf: origins.get(source ?? '') ?? originIn(source),
    run: toSourceRun(runId, runs.get(runId ?? ''), context),
    url: pages.version(version.name, version.version),
  };
}
