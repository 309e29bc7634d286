import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mlflowDeploymentCreatePermission } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { PortalPolicy } from './PortalPolicy';
import { readRoles } from './roles';

const request = { permission: mlflowDeploymentCreatePermission };

const roles = readRoles(
  mockServices.rootConfig({
    data: {
      permission: {
        roles: {
          platformEngineers: ['group:default/ml-platform'],
          mlEngineers: ['group:default/risk'],
        },
      },
    },
  }),
);

async function ask(groups: string[]) {
  const userEntityRef = 'user:default/someone';
  const policy = new PortalPolicy({
    roles,
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async () => ({
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...groups],
      }),
    }),
  });
  const credentials = mockCredentials.user(userEntityRef);
  const info = { userEntityRef, ownershipEntityRefs: [] };
  return policy.handle(request, { credentials, info });
}

describe('PortalPolicy', () => {
  it('takes the role from the groups of the person', async () => {
    const allow = { result: AuthorizeResult.ALLOW };
    const deny = { result: AuthorizeResult.DENY };

    await expect(ask(['group:default/ml-platform'])).resolves.toEqual(allow);
    await expect(ask(['group:default/risk'])).resolves.toEqual(allow);
    await expect(ask(['group:default/audit'])).resolves.toEqual(deny);
    await expect(ask([])).resolves.toEqual(deny);
  });

  it('gives a person of two roles the wider one', async () => {
    await expect(
      ask(['group:default/audit', 'group:default/risk']),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('denies everything to nobody', async () => {
    const policy = new PortalPolicy({
      roles,
      userInfo: mockServices.userInfo.mock(),
    });

    await expect(policy.handle(request)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('makes everybody a viewer where no role is configured', () => {
    expect(readRoles(mockServices.rootConfig())).toEqual({
      platformEngineers: [],
      mlEngineers: [],
    });
  });
});
