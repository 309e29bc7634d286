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
        /** Settings of what only this product needs. */
        settings?: { [setting: string]: unknown };
        /** Names of its deployments, if they differ from the others. */
        patterns?: {
          deployment?: string;
          instance?: string;
          namespace?: string;
        };
        /** Layers that it alone answers in another way. */
        layers?: {
          [concern: string]: { use: string; [setting: string]: unknown };
        };
        /** Where the chart comes from, if not from its owner. */
        chart?:
          | { kind: 'repository'; repository: string; name?: string }
          | { kind: 'oci'; repository: string; name?: string }
          /** A copy in the repository of the deployments; holds `{release}`. */
          | { kind: 'copy'; path: string };
        /** Variables for the server that no layer sets, or by environment. */
        serverOptions?: {
          [variable: string]:
            | string
            | number
            | boolean
            | { [environment: string]: string | number | boolean };
        };
        /** Settings of what only this product needs. */
        settings?: { [setting: string]: unknown };
        /** Patterns of names, if they differ from the others. */
        patterns?: {
          deployment?: string;
          instance?: string;
          namespace?: string;
        };
        /** Layers that this product alone answers in another way. */
        layers?: {
          [concern: string]: { use: string; [setting: string]: unknown };
        };
      }>;
      /** Where pull requests go. */
      repository: {
        url: string;
        /** Address that Argo CD clones, if it differs. */
        cloneUrl?: string;
        folder?: string;
        /** Pattern of the file of an Application. */
        applications?: string;
        /** Pattern of the file of an ApplicationSet. */
        applicationSets?: string;
        baseBranch?: string;
        /** Whose account opens pull requests; the portal's, if not set. */
        author?: 'portal' | 'requester';
        catalog?: 'register' | 'discovered';
      };
      argocd: {
        namespace?: string;
        /** An Application for each environment, or one ApplicationSet. */
        delivery?: 'applications' | 'application-set';
        /** Pattern of the AppProject's name. */
        project: string;
        /** Set to have the AppProject made, with the narrowest rights. */
        ownProject?: { file?: string };
        /** Who reviews the files of Argo CD, as CODEOWNERS writes it. */
        codeOwner?: string;
        /** What applies the Applications; `given` exists already. */
        rootApplication?:
          | 'given'
          | { name?: string; file?: string; project: string };
        /** What becomes of the objects of a deleted Application. */
        deletion?: 'foreground' | 'background' | 'keep';
        retry?: {
          limit?: number;
          duration?: string;
          factor?: number;
          maxDuration?: string;
        };
        /** Recipients by trigger and service. */
        notifications?: {
          [trigger: string]: { [service: string]: string };
        };
        ignoreDifferences?: Array<{
          group?: string;
          kind: string;
          name?: string;
          jsonPointers: string[];
        }>;
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
          /** Whether Argo CD deploys a merge by itself. */
          autoSync?: boolean;
          /** Instead of the platform's, for this environment. */
          images?: {
            mirror?: string | { [registry: string]: string };
            pullSecrets?: string[];
          };
          /** Instead of the platform's, for this environment. */
          scheduling?: {
            nodeSelector?: { [label: string]: string };
            tolerations?: Array<{ [field: string]: string }>;
          };
        };
      };
      /** Where clusters pull images from. */
      images?: {
        mirror?: string | { [registry: string]: string };
        pullSecrets?: string[];
      };
      /** Labels of every object and pod, or by environment. */
      labels?: {
        [label: string]: string | { [environment: string]: string };
      };
      /** On which nodes pods run. */
      scheduling?: {
        nodeSelector?: { [label: string]: string };
        tolerations?: Array<{ [field: string]: string }>;
      };
      /** Layers that a team may choose instead, by concern and name. */
      alternatives?: {
        [concern: string]: {
          [name: string]: {
            title: string;
            use: string;
            [setting: string]: unknown;
          };
        };
      };
      /** The layer of each concern with its settings. */
      layers: {
        [concern: string]: { use: string; [setting: string]: unknown };
      };
    }>;
  };
}
