import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Registered models of MLflow. */
      mlflow?: {
        /**
         * How often the models are indexed: every ten minutes if not set. Each
         * pass costs an MLflow server about 0.6 ms of computing per model.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Address of the models on the page of an entity, with `:namespace`,
         * `:kind` and `:name`. `/catalog/:namespace/:kind/:name/models` if not
         * set.
         */
        locationTemplate?: string;
      };
    };
  };
}
