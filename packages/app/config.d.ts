export interface Config {
  auth?: {
    providers?: {
      /** Sign-in as one of a few people, without a password. Development only. */
      demo?: {
        people: Array<{
          /**
           * Reference of a user of the catalog
           * @visibility frontend
           */
          user: string;
          /** @visibility frontend */
          displayName: string;
          /**
           * What the person does, for the sign-in page
           * @visibility frontend
           */
          role: string;
          /** @visibility frontend */
          team: string;
          /** @visibility frontend */
          description: string;
        }>;
      };
    };
  };
}
