import { ModelSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  MlflowRegisteredModel,
  mlflowPagesOf,
  ownersInTag,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { highestVersion } from './highestVersion';
import { isoTime } from './isoTime';
import { shortened } from './plainText';
import { toTags } from './toTags';

/** A registered model in a list, as the browser sees it. */
export function toModelSummary(
  model: MlflowRegisteredModel,
  instance: MlflowInstance,
  ownerTag: string,
): ModelSummary {
  return {
    name: model.name,
    description: shortened(model.description),
    url: mlflowPagesOf(instance.baseUrl).model(model.name),
    createdAt: isoTime(model.createdAt),
    updatedAt: isoTime(model.lastUpdatedAt),
    latestVersion: highestVersion(model.latestVersions),
    aliases: [...model.aliases].sort((one, other) =>
      one.alias.localeCompare(other.alias),
    ),
    owners: ownersInTag(model.tags.get(ownerTag) ?? ''),
    tags: toTags(model.tags),
  };
}
