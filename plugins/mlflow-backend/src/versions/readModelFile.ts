import { ModelFile } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowError,
  MlflowErrorKind,
} from '@mlflow-portal/backstage-plugin-mlflow-node';

/** What takes back that a file could be read; other failures pass. */
const LASTING: readonly MlflowErrorKind[] = ['not-found', 'forbidden'];

/**
 * How a version describes itself, as far as MLflow can read its store.
 *
 * @throws MlflowError where the file `wasRead` before and may be again.
 */
export async function readModelFile(
  client: MlflowClient,
  of: { model: string; version: string; wasRead: boolean },
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
    if (
      error instanceof MlflowError &&
      (!of.wasRead || LASTING.includes(error.kind))
    ) {
      return { state: 'unreadable' };
    }
    throw error;
  }
}
