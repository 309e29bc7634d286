import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  MlflowModelDocument,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  namesInAnnotation,
  ownersOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ModelFacts } from './readModelFacts';

/** The one model of an entity; nothing where it names none or several. */
export function modelOf(entity: Entity): string | undefined {
  const [model, ...others] = namesInAnnotation(
    entity,
    MLFLOW_REGISTERED_MODELS_ANNOTATION,
  );
  return others.length === 0 && model !== '*' ? model : undefined;
}

/**
 * A model as it is indexed. Each has the same keys: Backstage's own engine
 * looks only into those of the first document.
 */
export function toModelDocument(options: {
  entity: Entity;
  model: string;
  instance: string;
  facts?: ModelFacts;
  readAt?: string;
  locationTemplate: string;
}): MlflowModelDocument {
  const { entity, model, instance, facts, readAt } = options;
  const tags = facts?.tags.join(', ');
  return {
    title: model,
    text: [entity.metadata.description, tags].filter(Boolean).join(' · '),
    location: locationOf(options),
    authorization: { resourceRef: stringifyEntityRef(entity) },
    instance,
    owners: ownersOf(entity),
    aliases: facts?.aliases.map(({ alias }) => alias) ?? [],
    versions: facts?.aliases.map(({ version }) => version) ?? [],
    readAt,
  };
}

function locationOf(options: {
  entity: Entity;
  model: string;
  locationTemplate: string;
}): string {
  const { entity, model, locationTemplate } = options;
  const { namespace, kind, name } = getCompoundEntityRef(entity);
  const path = Object.entries({ namespace, kind, name }).reduce(
    (text, [key, value]) =>
      text.replace(
        `:${key}`,
        encodeURIComponent(value.toLocaleLowerCase('en-US')),
      ),
    locationTemplate,
  );
  return `${path}?${new URLSearchParams({ model })}`;
}
