import { InputError } from '@backstage/errors';
import { InvalidDeploymentError } from '@mlflow-portal/layered-deployment';

/**
 * Runs part of the generator; what it finds wrong with the answers reaches the
 * user as an input error, field by field.
 */
export async function asInputError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      throw new InputError(error.message);
    }
    throw error;
  }
}
