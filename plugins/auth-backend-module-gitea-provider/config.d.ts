import { HumanDuration } from '@backstage/types';

export interface Config {
  auth?: {
    providers?: {
      /** Gitea or Forgejo as an OAuth2 provider, by `auth.environment`. */
      gitea?: {
        [environment: string]: {
          /** Address of the host, e.g. `https://gitea.example.com`. */
          baseUrl: string;
          /** Of the OAuth2 application that was made on the host. */
          clientId: string;
          /**
           * Of the same application.
           *
           * @visibility secret
           */
          clientSecret: string;
          /** If the host calls back at another address than the backend's own. */
          callbackUrl?: string;
          /** Asked for beside what pull requests need. */
          additionalScopes?: string | string[];
          /** How long a person stays signed in. */
          sessionDuration?: HumanDuration | string;
          /** Set to sign in to the portal itself this way, too. */
          signIn?: {
            resolvers: Array<
              | { resolver: 'emailMatchingUserEntityProfileEmail' }
              | {
                  resolver: 'emailLocalPartMatchingUserEntityName';
                  allowedDomains?: string[];
                }
            >;
          };
        };
      };
    };
  };
}
