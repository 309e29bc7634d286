export interface Config {
  mlflow?: {
    /** MLflow servers that no platform of the portal deployed. */
    instances?: Array<{
      /**
       * What entities call it in `mlflow.org/instance`: small letters, digits
       * and hyphens, e.g. `fraud-prod`.
       */
      name: string;
      /** Shown beside the name, e.g. `prod`. */
      environment?: string;
      /**
       * Address of the server as the portal and its users reach it, with the
       * path of `--static-prefix` if it has one.
       */
      baseUrl: string;
      /**
       * Groups whose entities may show this instance, as full entity
       * references, e.g. `group:default/risk`. `*` means every entity.
       */
      owners: string[];
      /** Login of the portal's own account, where the server asks for one. */
      credentials?: {
        username: string;
        /** @visibility secret */
        password: string;
      };
      /** A sentence: where the team finds its own login. */
      loginHint?: string;
    }>;
  };
}
