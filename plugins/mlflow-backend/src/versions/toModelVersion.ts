import { ModelVersion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowModelVersion,
  MlflowPages,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { isoTime, shortened, toTags, withoutSecrets } from '../models';

/** A version as it is, whatever points to it. */
export type PlainVersion = Omit<ModelVersion, 'aliases'>;

export function toPlainVersion(
  version: MlflowModelVersion,
  pages: MlflowPages,
): PlainVersion {
  return {
    version: version.version,
    status: version.status,
    registeredAt: isoTime(version.createdAt),
    registeredBy: version.userId,
    description: shortened(version.description),
    tags: toTags(version.tags),
    source: withoutSecrets(version.source),
    runId: version.runId,
    url: pages.version(version.name, version.version),
  };
}

/** The version with its aliases, which only the model knows. */
export function withAliases(
  version: PlainVersion,
  { aliases }: Pick<MlflowRegisteredModel, 'aliases'>,
): ModelVersion {
  return {
    ...version,
    aliases: aliases
      .filter(one => one.version === version.version)
      .map(({ alias }) => alias)
      .sort(),
  };
}
