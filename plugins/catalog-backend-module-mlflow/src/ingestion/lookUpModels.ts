import {
  MlflowClient,
  MlflowError,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ModelEntity } from './readModelEntities';

/** What became of a model that the list did not show; nothing: MLflow has none. */
export interface LookUp {
  entity: ModelEntity;
  found: MlflowRegisteredModel | 'hidden' | undefined;
}

/**
 * Asks for models by their names, one by one: a list leaves out what its reader
 * may not see, and its pages shift while models come and go.
 *
 * @throws MlflowError where MLflow could not answer for one of them.
 */
export async function lookUpModels(
  client: MlflowClient,
  entities: readonly ModelEntity[],
): Promise<LookUp[]> {
  const lookUps: LookUp[] = [];
  for (const entity of entities) {
    lookUps.push({ entity, found: await lookUp(client, entity.model) });
  }
  return lookUps;
}

async function lookUp(
  client: MlflowClient,
  name: string,
): Promise<LookUp['found']> {
  try {
    return await client.getRegisteredModel(name);
  } catch (error) {
    // To those who may not see a model, MLflow does not say whether it exists.
    if (error instanceof MlflowError && error.kind === 'forbidden') {
      return 'hidden';
    }
    throw error;
  }
}
