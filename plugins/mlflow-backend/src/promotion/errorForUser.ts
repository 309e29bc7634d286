import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { MlflowError } from '@mlflow-portal/backstage-plugin-mlflow-node';

/** A failure of MLflow's, as the person sees it who asked for a promotion. */
export function errorForUser(error: unknown): unknown {
  if (!(error instanceof MlflowError)) {
    return error;
  }
  const { kind, message } = error;
  switch (kind) {
    case 'auth-required':
    case 'forbidden':
      return new NotAllowedError(
        `${message}; to move aliases it needs EDIT on the model`,
      );
    case 'invalid-request':
    case 'not-found':
      return new ConflictError(
        `${message}; the alias was not moved, look again at the model and its versions`,
      );
    default:
      return new ServiceUnavailableError(
        `${message}; the alias was not moved, try again later`,
      );
  }
}
