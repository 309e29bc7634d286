export interface Config {
  permission?: {
    /** Which groups hold which role; everybody else is a viewer. */
    roles?: {
      /** References of groups that may do everything */
      platformEngineers?: string[];
      /** References of groups that may read everything and ask for servers */
      mlEngineers?: string[];
    };
  };
}
