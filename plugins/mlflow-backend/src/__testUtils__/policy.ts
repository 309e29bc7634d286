import { ServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** What each person of a test may do, by name of the permission. */
export type Grants = Record<string, readonly string[]>;

/**
 * A permission policy: allows what is granted, `permission` everywhere or
 * `permission@resource` on one resource, and denies the rest.
 */
export function policy(grants: Grants): ServiceFactory {
  return mockServices.permissions.mock({
    authorize: async (requests, options) => {
      const { principal } = (options as { credentials: unknown })
        .credentials as { principal: { userEntityRef?: string } };
      const granted = grants[principal.userEntityRef ?? ''] ?? [];
      return requests.map(request => {
        const resource = 'resourceRef' in request ? request.resourceRef : '';
        const { name } = request.permission;
        return granted.includes(name) || granted.includes(`${name}@${resource}`)
          ? { result: AuthorizeResult.ALLOW }
          : { result: AuthorizeResult.DENY };
      });
    },
  }).factory;
}
