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
import { highestVersion } from './highestVersion';
import { isoTime } from './isoTime';
import { shortened, withoutSecrets } from './plainText';
import { RegistrySnapshot } from './readSnapshot';
import { toSourceRun } from './toSourceRun';

/** The models of a snapshot, as the browser sees them. */
export function toRegisteredModels(
  { models, runs }: RegistrySnapshot,
  instance: MlflowInstance,
): RegisteredModel[] {
  const pages = mlflowPagesOf(instance.baseUrl);
  return models.map(({ model, versions }) => ({
    name: model.name,
    instance: instance.name,
    environment: instance.environment,
    description: shortened(model.description),
    url: pages.model(model.name),
    latestVersion: highestVersion(versions),
    aliases: [...model.aliases]
      .sort((one, other) => one.alias.localeCompare(other.alias))
      .map(({ alias, version: number }) => ({
        alias,
        version: toAliasedVersion(
          number,
          versions.find(({ version }) => version === number),
          runs,
          pages,
        ),
      })),
  }));
}

function toAliasedVersion(
  number: string,
  version: MlflowModelVersion | undefined,
  runs: RegistrySnapshot['runs'],
  pages: MlflowPages,
): AliasedVersion {
  if (!version) {
    return { state: 'deleted', version: number };
  }
  return {
    state: 'found',
    version: version.version,
    registeredAt: isoTime(version.createdAt),
    registeredBy: version.userId,
    status: version.status,
    description: shortened(version.description),
    source: withoutSecrets(version.source),
    run: toSourceRun(
      version.runId,
      version.runId ? runs.get(version.runId) : undefined,
      pages,
    ),
    url: pages.version(version.name, version.version),
  };
}
