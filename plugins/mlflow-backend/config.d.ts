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
    /** What the portal remembers of model aliases. */
    history?: {
      /**
       * Time between two looks at an instance; at least ten seconds, one minute
       * if not set. What lasted shorter may not be seen.
       */
      interval?: HumanDuration | string;
    };
  };
}
