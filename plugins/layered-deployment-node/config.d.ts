export interface Config {
  layeredDeployment?: {
    /**
     * The platforms that teams may deploy to, one entry each. The settings of
     * a platform are checked when the backend starts; their shape is
     * `platformSchema` of `@mlflow-portal/layered-deployment`.
     */
    platforms?: Array<{
      /** Name that answers and requests use. */
      name: string;
      /** Name for people. */
      title: string;
      /** What the platform brings, for people. */
      description?: string;
      /** Charts and the releases that may be chosen; the first is the default. */
      products: Array<{
        id: string;
        releases: string[];
        /** Images of the platform's own, with their capabilities. */
        images?: Array<{
          repository: string;
          tag: string;
          version: string;
          capabilities: string[];
          evidence: string[];
        }>;
        /** Where the chart comes from, if not from its owner. */
        chartRepository?: string;
      }>;
      /** Where pull requests go. */
      repository: {
        url: string;
        /** Address that Argo CD clones, if it differs. */
        cloneUrl?: string;
        folder?: string;
        applications?: string;
        baseBranch?: string;
        catalog?: 'register' | 'discovered';
      };
      argocd: {
        namespace?: string;
        project: string;
        rootApplication?: 'given';
      };
      /** How the portal reaches the servers it asked for. */
      instances: {
        /** Address pattern over `{instance}`, `{name}`, `{environment}`, `{host}`. */
        baseUrl: string;
        /** Folder of `<instance>.yaml` files with `username` and `password`. */
        credentialsDirectory?: string;
      };
      patterns?: {
        deployment?: string;
        instance?: string;
        namespace?: string;
      };
      /** Size presets by name. */
      sizes: {
        [name: string]: {
          description?: string;
          replicas: number;
          workers: number;
          requests: { [resource: string]: string };
          limits: { [resource: string]: string };
        };
      };
      /**
       * What an owner may use, by entity reference; `*` is everybody. Of the
       * identities that exist none, unless they are listed. No two owners may
       * come to one prefix: a `*` with `{owner}` serves only groups of the
       * namespace default whose names are of lower-case letters, digits and
       * dashes.
       */
      grants: {
        [owner: string]: { keyPrefix: string; identities?: 'any' | string[] };
      };
      environments: {
        [name: string]: {
          cluster: string;
          targetRevision: string;
          reviewers?: string[];
        };
      };
      /** The layer of each concern with its settings. */
      layers: {
        [concern: string]: { use: string; [setting: string]: unknown };
      };
    }>;
  };
}
