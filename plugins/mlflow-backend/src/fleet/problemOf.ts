import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { FleetProblem } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** Why the directory does not give the instances of an entity, in one word. */
export function problemOf(error: unknown): FleetProblem {
  if (error instanceof NotAllowedError) {
    return 'not-shared';
  }
  if (error instanceof NotFoundError) {
    return 'unknown-instance';
  }
  if (error instanceof InputError) {
    return 'invalid-annotation';
  }
  throw error;
}
