import {
  ANNOTATION_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { AddressedFile, fileAt } from '@mlflow-portal/pull-requests';

/** A file in a repository, and the branch that a change is merged into. */
export type EntityFile = AddressedFile & { branch: string };

/**
 * The file that the catalog read the entity from. The catalog itself sets the
 * annotation that says so; what an entity says of its source is not asked.
 */
export function findEntityFile(
  entity: Entity,
  options: { integrations: ScmIntegrationRegistry; baseBranch?: string },
): EntityFile {
  const { integrations, baseBranch } = options;
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  const { type, target } = location
    ? parseLocationRef(location)
    : { type: 'nothing', target: '' };
  if (type !== 'url') {
    throw new InputError(
      `${stringifyEntityRef(entity)} comes from ${
        location ?? 'nowhere'
      }, not from a file in a repository, so no pull request can change it.`,
    );
  }
  const file = fileAt(new URL(target), integrations);
  const branch = baseBranch ?? file.branch;
  if (!branch) {
    throw new InputError(
      `baseBranch: ${target} does not say which branch it is on. Name the one that the catalog reads.`,
    );
  }
  return { ...file, branch };
}
