import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 15 },
};

/** What `catalog.providers.mlflow` says. */
export interface ProviderConfig {
  namespace: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** Nothing where the catalog is to hold no models. */
export function readProviderConfig(config: Config): ProviderConfig | undefined {
  const settings = config.getOptionalConfig('catalog.providers.mlflow');
  if (!settings) {
    return undefined;
  }
  const schedule = settings.getOptionalConfig('schedule');
  return {
    namespace: settings.getOptionalString('namespace') ?? DEFAULT_NAMESPACE,
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
  };
}
