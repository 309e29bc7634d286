import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * A grant belongs to its owner: who does not belong to the owner may not spend
 * it, nor change what was made with it. Tasks that another service started
 * carry no user and are not asked.
 *
 * @param previous - the owner of the deployment, where it exists
 */
export async function assertRequesterOwns(
  { owner, previous = owner }: { owner: string; previous?: string },
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
  if (!ownershipEntityRefs.includes(previous)) {
    throw new NotAllowedError(
      `answers.name: the server belongs to ${previous}, and you do not; choose another name, or ask somebody of that team`,
    );
  }
}
