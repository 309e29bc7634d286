import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { rememberedPerson } from './rememberedPerson';

/** The same identity, whose sign-out leads back to the choice of a person. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      rememberedPerson.clear();
      await identity.signOut();
    },
  };
}
