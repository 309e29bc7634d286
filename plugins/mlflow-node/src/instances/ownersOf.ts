import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';

/**
 * Owners of an entity, as the catalog resolved them and as permission rules
 * compare them: full references in small letters.
 *
 * @public
 */
export function ownersOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_OWNED_BY)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
}
