import { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { StoredRequest } from './StoredRequest';

/** What the catalog says about people who are not there to say it themselves. */
export class CatalogMembers {
  constructor(
    private readonly services: { auth: AuthService; catalog: CatalogService },
  ) {}

  /** The person and the groups, small letters; nothing if there is no such person. */
  async refsOf(userEntityRef: string): Promise<string[]> {
    const { auth, catalog } = this.services;
    const credentials = await auth.getOwnServiceCredentials();
    const user = await catalog.getEntityByRef(userEntityRef, { credentials });
    return (user ? [userEntityRef] : [])
      .concat(
        (user?.relations ?? [])
          .filter(({ type }) => type === RELATION_MEMBER_OF)
          .map(({ targetRef }) => targetRef),
      )
      .map(ref => ref.toLocaleLowerCase('en-US'));
  }

  /**
   * What a requester was and belonged to, without what the catalog knew of and
   * does not any more. What only the sign-in knew of is believed.
   */
  async refsLeftOf(asked: StoredRequest): Promise<string[]> {
    const { requestedBy, requesterRefs, cataloguedRefs } = asked;
    const left = await this.refsOf(requestedBy);
    return requesterRefs.filter(
      ref =>
        !cataloguedRefs.includes(ref) ||
        left.includes(ref.toLocaleLowerCase('en-US')),
    );
  }
}
