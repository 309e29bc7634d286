import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { mlflowPagesOf } from '@mlflow-portal/backstage-plugin-mlflow-node';

const TYPE = 'mlflow:';

/**
 * Where an entity of a model comes from: the model's page. The catalog sets it
 * itself for entities of files, so that this one is a provider's.
 */
export function toModelLocation(baseUrl: string, model: string): string {
  return `${TYPE}${mlflowPagesOf(baseUrl).model(model)}`;
}

/** The model that an entity was made of, or nothing for any other entity. */
export function modelInLocation(entity: Entity): string | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const name = /#\/models\/([^/]+)$/.exec(location)?.[1];
  return location.startsWith(TYPE) && name !== undefined
    ? decodeURIComponent(name)
    : undefined;
}

/** Whether an address can hold the name: half a surrogate pair is no text. */
export function isText(name: string): boolean {
  return !/\p{Cs}/u.test(name);
}
