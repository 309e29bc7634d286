import { NotAllowedError } from '@backstage/errors';
import { assertMayPromote } from './assertMayPromote';

/**
 * Passes only for members of a group of every list of approvers; where there is
 * no list, for whoever may promote.
 *
 * @throws NotAllowedError
 */
export function assertMayApprove(
  options: Parameters<typeof assertMayPromote>[0] & {
    /** Lists of entity references, small letters. */
    approvers: readonly string[][];
  },
): void {
  const { model, approvers, ownershipEntityRefs } = options;
  if (approvers.length === 0) {
    assertMayPromote(options);
    return;
  }
  const groups = ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
  const missing = approvers.find(
    list => !list.some(ref => groups.includes(ref)),
  );
  if (missing) {
    throw new NotAllowedError(
      `None of your groups may approve promotions of ${
        model.name
      }: mlflow.promotion.rules leaves them to ${missing.join(', ')}`,
    );
  }
}
