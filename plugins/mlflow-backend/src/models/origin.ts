import { VersionOrigin } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowError,
  MlflowModelVersion,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { VersionName } from './VersionName';

/** Of a page; each costs MLflow a call. */
const MAXIMUM_ORIGINS = 10;

/** Which version the address of the artifacts names, if it is that of a copy. */
export function originIn(source: string | undefined): VersionName | undefined {
  const [, model, version] =
    /^models:\/([^/]+)\/(\d{1,10})$/.exec(source ?? '') ?? [];
  return model ? { model, version } : undefined;
}

/** Whether MLflow still has the version: one call. */
export async function readOrigin(
  client: MlflowClient,
  { model, version }: VersionName,
): Promise<VersionOrigin> {
  try {
    const origin = await client.getModelVersion(model, version);
    return { model, version, state: origin ? 'found' : 'gone' };
  } catch (error) {
    if (error instanceof MlflowError && error.kind === 'forbidden') {
      return { model, version, state: 'no-access' };
    }
    throw error;
  }
}

/** Of the first copies among some versions, by their `source`. */
export async function readOrigins(
  client: MlflowClient,
  versions: readonly MlflowModelVersion[],
): Promise<Map<string, VersionOrigin>> {
  const sources = new Set(versions.flatMap(({ source }) => source ?? []));
  const copies = [...sources].flatMap(source => {
    const origin = originIn(source);
    return origin ? { source, origin } : [];
  });
  const reads = await Promise.all(
    copies
      .slice(0, MAXIMUM_ORIGINS)
      .map(
        async ({ source, origin }) =>
          [source, await readOrigin(client, origin)] as const,
      ),
  );
  return new Map(reads);
}
