import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decide } from './decide';
import { roleOf, type Roles } from './roles';

/** Decides by the role that a person's groups give; nobody may do nothing. */
export class PortalPolicy implements PermissionPolicy {
  readonly #roles: Roles;
  readonly #userInfo: UserInfoService;

  constructor(options: { roles: Roles; userInfo: UserInfoService }) {
    this.#roles = options.roles;
    this.#userInfo = options.userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const person = await this.#userInfo.getUserInfo(user.credentials);
    return decide(permission, {
      ...person,
      role: roleOf(person.ownershipEntityRefs, this.#roles),
    });
  }
}
