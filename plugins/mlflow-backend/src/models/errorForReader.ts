import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { MlflowError } from '@mlflow-portal/backstage-plugin-mlflow-node';

/** A failure of MLflow's, as the person sees it who asked for one thing. */
export function errorForReader(error: unknown): unknown {
  if (!(error instanceof MlflowError)) {
    return error;
  }
  const { kind, message } = error;
  switch (kind) {
    case 'auth-required':
    case 'forbidden':
      return new NotAllowedError(`${message}; it needs READ on the model`);
    case 'not-found':
      return new NotFoundError(message);
    case 'invalid-request':
      return new InputError(
        `${message}; a cursor is only good for the list that it came with`,
      );
    default:
      return new ServiceUnavailableError(`${message}; try again later`);
  }
}
