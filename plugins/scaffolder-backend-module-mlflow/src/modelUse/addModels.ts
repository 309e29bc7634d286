import { InputError } from '@backstage/errors';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** Which models a component is to name, and where they are. */
export interface ModelUse {
  models: string[];
  /** The one that the component names already, if there is one. */
  instance?: string;
}

/**
 * The annotations of a component that uses the models, made from those that it
 * has: names are added behind the others, none twice.
 */
export function addModels(
  current: Record<string, unknown>,
  { models, instance }: ModelUse,
): Record<string, string> {
  models.forEach(assertName('models'));
  const named = namesOf(current, MLFLOW_REGISTERED_MODELS_ANNOTATION);
  const instances = namesOf(current, MLFLOW_INSTANCE_ANNOTATION);
  if (instance) {
    assertName('instance')(instance);
  } else if (instances.length === 0) {
    throw new InputError(
      'instance: the component names no MLflow instance yet. Say in which one the model is.',
    );
  }
  const addsInstance = instance && !instances.includes(instance);
  if (named.includes('*')) {
    if (addsInstance) {
      throw new InputError(
        `The component names every model ("*") of ${instances.join(
          ', ',
        )}, so adding ${instance} would show every model of that, too. Edit ${MLFLOW_REGISTERED_MODELS_ANNOTATION} and ${MLFLOW_INSTANCE_ANNOTATION} by hand.`,
      );
    }
    return {};
  }
  const added = models.filter(model => !named.includes(model));
  return {
    ...(added.length > 0 && {
      [MLFLOW_REGISTERED_MODELS_ANNOTATION]: [
        ...new Set([...named, ...added]),
      ].join(', '),
    }),
    ...(addsInstance && {
      [MLFLOW_INSTANCE_ANNOTATION]: [...instances, instance].join(', '),
    }),
  };
}

function namesOf(current: Record<string, unknown>, key: string): string[] {
  const text = current[key] ?? '';
  if (typeof text !== 'string') {
    throw new InputError(
      `${key} in the file of the component is no text. Put it in quotes, then run again.`,
    );
  }
  return text
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
}

function assertName(field: string) {
  return (name: string) => {
    if (!/^[^,\s]([^,\n\r]*[^,\s])?$/.test(name) || name === '*') {
      throw new InputError(
        `${field}: an annotation cannot name ${JSON.stringify(
          name,
        )}. Names are one line without commas.`,
      );
    }
  };
}
