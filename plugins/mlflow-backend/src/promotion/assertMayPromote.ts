import { NotAllowedError } from '@backstage/errors';
import {
  MlflowRegisteredModel,
  ownersInTag,
} from '@mlflow-portal/backstage-plugin-mlflow-node';

/**
 * Passes only when the model itself, or the portal's configuration, names a
 * group of the caller's. Anyone can name any model in a catalog-info.yaml, so
 * that owning an entity gives no right over the models in its annotation.
 *
 * @throws NotAllowedError
 */
export function assertMayPromote(options: {
  model: MlflowRegisteredModel;
  ownerTag: string;
  /** Entity references, small letters. */
  promoters: readonly string[];
  /** What the person is and belongs to. */
  ownershipEntityRefs: readonly string[];
  /** The person, where it is not the caller. */
  person?: string;
}): void {
  const { model, ownerTag, promoters, ownershipEntityRefs, person } = options;
  const owners = ownersInTag(model.tags.get(ownerTag) ?? '');
  const groups = ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
  if (![...owners, ...promoters].some(ref => groups.includes(ref))) {
    throw new NotAllowedError(
      `None of ${
        person === undefined ? 'your groups' : `the groups of ${person}`
      } may promote ${model.name}: its tag ${ownerTag} in MLflow ${
        owners.length > 0 ? `names ${owners.join(', ')}` : 'names no group'
      }, and mlflow.promotion.rules names ${
        promoters.length > 0 ? promoters.join(', ') : 'no promoters for it'
      }`,
    );
  }
}
