import { isError } from '@backstage/errors';
import { InvalidDeploymentError } from '@mlflow-portal/layered-deployment';

/**
 * Told by its name: the service that throws it may bring a package of its own,
 * whose class is another.
 */
export function isInvalidDeploymentError(
  error: unknown,
): error is InvalidDeploymentError {
  return isError(error) && error.name === 'InvalidDeploymentError';
}
