import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { createDemoAuthenticator } from './authenticator';
import { readDemoPeople } from './people';

/**
 * Signs in as one of the people of `auth.providers.demo.people`, without a
 * password: for a portal on one's own machine, nowhere else.
 */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        const demo = config.getOptionalConfig('auth.providers.demo');
        if (!demo) {
          return;
        }
        // Every other value of NODE_ENV, or none, may be a deployment.
        if (!['development', 'test'].includes(process.env.NODE_ENV ?? '')) {
          throw new Error(
            'auth.providers.demo lets anybody sign in as anybody and is for development only: ' +
              'remove it from the configuration, or set NODE_ENV=development on your own machine',
          );
        }
        const people = readDemoPeople(demo);
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator(people),
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: result.userEntityRef,
              }),
          }),
        });
      },
    });
  },
});
