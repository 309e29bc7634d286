import { OAuth2 } from '@backstage/core-app-api';
import {
  ApiBlueprint,
  type BackstageIdentityApi,
  configApiRef,
  createApiRef,
  discoveryApiRef,
  type OAuthApi,
  oauthRequestApiRef,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';

/**
 * Key of the person's session on Gitea or Forgejo.
 *
 * @public
 */
export const giteaAuthApiRef = createApiRef<
  OAuthApi & ProfileInfoApi & BackstageIdentityApi & SessionApi
>().with({ id: 'app.auth.gitea', pluginId: 'app' });

export const giteaAuthApi = ApiBlueprint.make({
  name: 'gitea-auth',
  params: define =>
    define({
      api: giteaAuthApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        oauthRequestApi: oauthRequestApiRef,
      },
      factory: ({ configApi, discoveryApi, oauthRequestApi }) =>
        OAuth2.create({
          configApi,
          discoveryApi,
          oauthRequestApi,
          provider: {
            id: 'gitea',
            title: 'Gitea',
            icon: () => <RiGitRepositoryLine />,
          },
          environment: configApi.getOptionalString('auth.environment'),
        }),
    }),
});
