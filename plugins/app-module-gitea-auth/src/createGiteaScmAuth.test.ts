import type { OAuthApi } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { ScmAuth } from '@backstage/integration-react';
import { createGiteaScmAuth } from './createGiteaScmAuth';

const gitea = { development: { baseUrl: 'https://git.example.com:3000/' } };

function getCredentials(auth: object, url: string) {
  const giteaAuthApi: jest.Mocked<OAuthApi> = {
    getAccessToken: jest.fn(async () => 'mine'),
  };
  const configApi = mockApis.config({ data: { auth: { ...auth } } });
  return {
    giteaAuthApi,
    credentials: ScmAuth.merge(
      ...createGiteaScmAuth({ giteaAuthApi, configApi }),
    ).getCredentials({ url, additionalScope: { repoWrite: true } }),
  };
}

describe('createGiteaScmAuth', () => {
  it('signs in to the configured host, to write', async () => {
    const { giteaAuthApi, credentials } = getCredentials(
      { providers: { gitea } },
      'https://git.example.com:3000/ml/deployments',
    );

    expect((await credentials).token).toBe('mine');
    expect(giteaAuthApi.getAccessToken).toHaveBeenCalledWith(
      ['read:user', 'write:repository'],
      {},
    );
  });

  it.each([
    ['another host', { providers: { gitea } }, 'https://example.com/ml/x'],
    ['a host of no configuration', {}, 'https://git.example.com:3000/ml/x'],
    [
      'a host of another environment',
      { environment: 'production', providers: { gitea } },
      'https://git.example.com:3000/ml/x',
    ],
  ])('leaves %s to others', async (_what, auth, url) => {
    await expect(getCredentials(auth, url).credentials).rejects.toThrow(
      'No auth provider available',
    );
  });
});
