import { MlflowInstance } from './MlflowInstance';

/**
 * Whether the instance's own list names one of the owners, given as full
 * references in small letters.
 *
 * @public
 */
export function isSharedWith(
  instance: MlflowInstance,
  owners: readonly string[],
): boolean {
  return instance.owners.some(owner => owner === '*' || owners.includes(owner));
}
