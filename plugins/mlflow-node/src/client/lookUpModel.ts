import { MlflowClient } from './MlflowClient';
import { MlflowError } from './MlflowError';
import { MlflowRegisteredModel } from './registrySchemas';

/**
 * Asks for a model that a list did not show: a list leaves out what its reader
 * may not see, and its pages shift while models come and go.
 *
 * @returns nothing where MLflow has none; `hidden` where the portal's account
 * may not see it: MLflow does not say then whether it exists.
 * @throws MlflowError where MLflow could not answer.
 *
 * @public
 */
export async function lookUpModel(
  client: Pick<MlflowClient, 'getRegisteredModel'>,
  name: string,
): Promise<MlflowRegisteredModel | 'hidden' | undefined> {
  try {
    return await client.getRegisteredModel(name);
  } catch (error) {
    if (error instanceof MlflowError && error.kind === 'forbidden') {
      return 'hidden';
    }
    throw error;
  }
}
