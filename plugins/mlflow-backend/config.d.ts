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
  };
}
