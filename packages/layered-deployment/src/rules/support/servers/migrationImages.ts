import { textAt } from '../yaml';
import type { NamedImage } from './server';

/** The image of the init container that migrates, if there is one. */
export function migrationImages(initContainers: unknown[]): NamedImage[] {
  return initContainers
    .filter(container => textAt(container, 'name') === 'database-migration')
    .map(container => {
      const reference = textAt(container, 'image') ?? '';
      const colon = reference.lastIndexOf(':');
      return {
        repository: reference.slice(0, colon),
        tag: reference.slice(colon + 1),
      };
    });
}
