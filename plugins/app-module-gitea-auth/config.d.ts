export interface Config {
  auth?: {
    providers?: {
      /** Gitea or Forgejo as an OAuth2 provider, by `auth.environment`. */
      gitea?: {
        [environment: string]: {
          /**
           * Address of the host, e.g. `https://gitea.example.com`.
           *
           * @visibility frontend
           */
          baseUrl: string;
        };
      };
    };
  };
}
