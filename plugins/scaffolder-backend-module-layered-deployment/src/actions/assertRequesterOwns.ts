import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * A grant belongs to its owner: who does not belong to the owner may not spend
 * it. Tasks that another service started carry no user and are not asked.
 */
export async function assertRequesterOwns(
  owner: string,
  credentials: BackstageCredentials,
  services: { auth: AuthService; userInfo: UserInfoService },
): Promise<void> {
  const { auth, userInfo } = services;
  if (!auth.isPrincipal(credentials, 'user')) {
    return;
  }
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  if (!ownershipEntityRefs.includes(owner)) {
    throw new NotAllowedError(
      `answers.owner: you do not belong to ${owner}; choose a team of your own`,
    );
  }
}
