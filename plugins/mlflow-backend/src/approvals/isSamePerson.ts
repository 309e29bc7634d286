import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import { StoredRequest } from './StoredRequest';

/**
 * Whether a person is the one who asked, by whatever name: somebody with two
 * accounts may own things as either of them.
 */
export function isSamePerson(
  { requestedBy, requesterRefs }: StoredRequest,
  person: BackstageUserInfo,
): boolean {
  const asker = namesOf([requestedBy, ...requesterRefs]);
  return namesOf([person.userEntityRef, ...person.ownershipEntityRefs]).some(
    name => asker.includes(name),
  );
}

/** References to people; those to groups are shared with others. */
function namesOf(refs: readonly string[]): string[] {
  return refs
    .map(ref => ref.toLocaleLowerCase('en-US'))
    .filter(ref => ref.startsWith('user:'));
}
