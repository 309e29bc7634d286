import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Makes registered models entities; without it, there are none. */
      mlflow?: {
        /** Namespace of the entities. `default` if not set. */
        namespace?: string;
        /**
         * How often the models are read: every five minutes if not set. Each
         * pass costs an MLflow server about 0.6 ms of computing per model.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
