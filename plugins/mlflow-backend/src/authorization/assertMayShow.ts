import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  MlflowInstance,
  isSharedWith,
  ownersOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';

/**
 * Passes only when the instance is shared with an owner of the entity. Anyone
 * who can write a catalog-info.yaml can name any instance in it, so that the
 * annotation is a claim; the instance's own list of owners decides.
 *
 * @throws NotAllowedError
 */
export function assertMayShow(entity: Entity, instance: MlflowInstance): void {
  const owners = ownersOf(entity);
  if (!isSharedWith(instance, owners)) {
    const claim = `${stringifyEntityRef(entity)} names the MLflow instance ${
      instance.name
    }, which`;
    throw new NotAllowedError(
      instance.owners.length > 0
        ? `${claim} is not shared with its owner ${
            owners.join(', ') || '(it has none)'
          }`
        : `${claim} has no owner; register the catalog-info.yaml of its server from the repository of its platform, or list its owners in mlflow.instances`,
    );
  }
}
