import type { JsonValue } from '@backstage/types';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { MlflowApi } from '../../api';

/** The platform that the form's picker holds, if it holds one. */
export async function findPlatform(
  mlflowApi: MlflowApi,
  choice: JsonValue | undefined,
): Promise<PlatformSummary | undefined> {
  if (typeof choice !== 'object' || !choice || !('platform' in choice)) {
    return undefined;
  }
  const { items } = await mlflowApi.getPlatforms();
  return items.find(({ name }) => name === choice.platform);
}
