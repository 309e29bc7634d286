import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';

/**
 * Passes only when the policy allows the request.
 *
 * @throws NotAllowedError
 */
export async function requirePermission(
  request: AuthorizePermissionRequest,
  options: {
    permissions: PermissionsService;
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const [decision] = await options.permissions.authorize([request], {
    credentials: options.credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `The permission ${request.permission.name} is needed for this`,
    );
  }
}
