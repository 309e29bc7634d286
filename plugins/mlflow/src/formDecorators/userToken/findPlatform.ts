import type { JsonValue } from '@backstage/types';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { MlflowApi } from '../../api';

/**
 * The platform that the form's picker holds, if it holds one.
 *
 * @throws an error in the words of the person who submits the form
 */
export async function findPlatform(
  mlflowApi: MlflowApi,
  choice: JsonValue | undefined,
): Promise<PlatformSummary | undefined> {
  if (typeof choice !== 'object' || !choice || !('platform' in choice)) {
    return undefined;
  }
  try {
    const { items } = await mlflowApi.getPlatforms();
    return items.find(({ name }) => name === choice.platform);
  } catch (error) {
    throw new Error(
      'Nothing was submitted: the portal could not read where the request goes. Reload the page and try again.',
      { cause: error },
    );
  }
}
