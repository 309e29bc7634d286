import { HumanDuration } from '@backstage/types';

export interface Config {
  mlflow?: {
    /**
     * How old an answer of MLflow may be before the portal asks again, e.g.
     * `{ seconds: 30 }`. When MLflow fails, an older answer is shown as stale.
     */
    cache?: {
      /** State of instances. Ten seconds if not set. */
      status?: HumanDuration | string;
      /** Models, aliases and versions. Fifteen seconds if not set. */
      models?: HumanDuration | string;
    };
    /** Who may move aliases of models, and when. */
    promotion?: {
      /**
       * Tag of a registered model in MLflow that names its owners, whose
       * members may move its aliases: entity references separated by commas;
       * `risk` is short for `group:default/risk`. `owner` if not set.
       */
      ownerTag?: string;
      /** All rules count whose names match; without names, a rule matches all. */
      rules?: Array<{
        instance?: string;
        model?: string;
        alias?: string;
        /** Groups that may promote besides the owners in the tag. */
        promoters?: string[];
        /**
         * Groups that may be the second person, with `gates.secondPerson`;
         * whoever may promote if not set.
         */
        approvers?: string[];
        /** What a version has to show before the alias moves to it. */
        gates?: {
          /**
           * Metrics that must not be worse than those of the version that the
           * alias points to.
           */
          metrics?: Array<{
            name: string;
            better: 'higher' | 'lower';
            /** How much worse is still good enough; 0 if not set. */
            tolerance?: number;
          }>;
          /** Tags of the version; any value will do where none is given. */
          tags?: Array<{ name: string; value?: string }>;
          /** Status of the run of the version, e.g. `FINISHED`. */
          runStatus?: string;
          /**
           * Whether nobody moves the alias alone: one person asks for it, and
           * another one approves.
           */
          secondPerson?: boolean;
        };
      }>;
      /**
       * How long a request waits for its second person; at least one minute,
       * seven days if not set.
       */
      requestsExpireAfter?: HumanDuration | string;
    };
    /** What the portal remembers of model aliases. */
    history?: {
      /**
       * Time between two looks at an instance; at least ten seconds, one minute
       * if not set. What lasted shorter may not be seen.
       */
      interval?: HumanDuration | string;
      /**
       * How long records are kept, e.g. `{ years: 2 }`; at least two days, for
       * ever if not set.
       */
      retention?: HumanDuration | string;
      /**
       * Ed25519 private key in PEM, the same in all backends, that signs what
       * stands for removed records: `openssl genpkey -algorithm ed25519`.
       *
       * @visibility secret
       */
      checkpointKey?: string;
      /** Public keys in PEM of those that signed before it. */
      trustedCheckpointKeys?: string[];
    };
    /**
     * Of what the owners of models and servers are told, in portals that have
     * Backstage's notifications.
     */
    notifications?: {
      /**
       * Aliases whose moves, losses and requests for a second person they hear
       * of, e.g. `[champion, live]`; `['*']` for all. `champion` alone if not set.
       */
      aliases?: string[];
      /** How long an instance has to be silent. 15 minutes if not set. */
      downAfter?: HumanDuration | string;
    };
    /** How MLflow servers tell the portal of moved aliases, if they do. */
    webhooks?: {
      /**
       * At least 32 random characters, the same in all backends. The secret of
       * each MLflow server is made from it.
       *
       * @visibility secret
       */
      secret: string;
      /**
       * Address of this plugin as MLflow servers reach it, e.g.
       * `http://backstage.backstage.svc:7007/api/mlflow`; the portal's public
       * one if not set.
       */
      baseUrl?: string;
    };
  };
}
