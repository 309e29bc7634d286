export interface Config {
  scaffolder?: {
    /**
     * A setting of Backstage's. Forms have to know, to ask people for the token
     * that their own pull requests need.
     *
     * @visibility frontend
     */
    requireScmUserCredentials?: boolean;
  };
  /** Where Argo CD is: the same keys that both Argo CD plugins read. */
  argocd?: {
    /**
     * Address of Argo CD for people, e.g. `https://argocd.example.org`. The card
     * of a server links to its Application there.
     *
     * @visibility frontend
     */
    baseUrl?: string;
    /**
     * Several instances of Argo CD, where `baseUrl` is not set. The annotation
     * `argocd/instance-name` of an entity says which is meant. The address for
     * people is `frontendUrl`, where the one for programs is another.
     */
    appLocatorMethods?: Array<{
      instances: Array<{
        /** @visibility frontend */
        name: string;
        /** @visibility frontend */
        url: string;
        /** @visibility frontend */
        frontendUrl?: string;
      }>;
    }>;
  };
}
