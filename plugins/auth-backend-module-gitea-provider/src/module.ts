import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  commonSignInResolvers,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { giteaAuthenticator } from './authenticator';

/**
 * Adds the provider `gitea`, configured by `auth.providers.gitea`.
 *
 * @public
 */
export const authModuleGiteaProvider = createBackendModule({
  pluginId: 'auth',
  moduleId: 'gitea-provider',
  register({ registerInit }) {
    registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'gitea',
          factory: createOAuthProviderFactory({
            authenticator: giteaAuthenticator,
            signInResolverFactories: commonSignInResolvers,
          }),
        });
      },
    });
  },
});
