import { InputError } from '@backstage/errors';

/** Where only a person can tell what an edit would mean. */
export function notEditable(): InputError {
  return new InputError(
    'The annotations of the component are written in a way that the portal does not edit, such as with anchors of YAML. Add mlflow.org/registered-models and mlflow.org/instance by hand.',
  );
}
