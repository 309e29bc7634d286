import { ModelFile } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowError,
} from '@mlflow-portal/backstage-plugin-mlflow-node';

/** How a version describes itself, as far as MLflow can read its store. */
export async function readModelFile(
  client: MlflowClient,
  of: { model: string; version: string },
): Promise<ModelFile> {
  try {
    const file = await client.readModelFile(of.model, of.version);
    return {
      state: 'read',
      flavors: [...file.flavors],
      mlflowVersion: file.mlflowVersion,
      signature: file.signature && {
        inputs: [...file.signature.inputs],
        outputs: [...file.signature.outputs],
        params: [...file.signature.params],
      },
    };
  } catch (error) {
    if (error instanceof MlflowError) {
      return { state: 'unreadable' };
    }
    throw error;
  }
}
