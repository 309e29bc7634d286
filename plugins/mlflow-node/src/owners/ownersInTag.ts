import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Groups that the owner tag of a registered model names, as full references:
 * separated by commas; `risk` is short for `group:default/risk`.
 *
 * @public
 */
export function ownersInTag(text: string): string[] {
  return text.split(',').flatMap(part => {
    try {
      return stringifyEntityRef(
        parseEntityRef(part.trim(), {
          defaultKind: 'group',
          defaultNamespace: 'default',
        }),
      );
    } catch {
      return [];
    }
  });
}
