import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  // The catalog has to hold the models first.
  initialDelay: { minutes: 1 },
};

/** What `search.collators.mlflow` says. */
export interface CollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
}

export function readCollatorConfig(config: Config): CollatorConfig {
  const settings = config.getOptionalConfig('search.collators.mlflow');
  const schedule = settings?.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
    locationTemplate:
      settings?.getOptionalString('locationTemplate') ??
      '/catalog/:namespace/:kind/:name/models',
  };
}
