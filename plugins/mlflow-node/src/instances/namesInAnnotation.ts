import { Entity } from '@backstage/catalog-model';

/**
 * Texts of a comma separated annotation, each once, in their order.
 *
 * @public
 */
export function namesInAnnotation(
  entity: Entity,
  annotation: string,
): string[] {
  const text = entity.metadata.annotations?.[annotation] ?? '';
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  return [...new Set(names)];
}
