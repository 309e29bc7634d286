import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

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

/**
 * Nothing where the catalog is to hold no models.
 *
 * @throws InputError naming the key and the fix.
 */
export function readProviderConfig(config: Config): ProviderConfig | undefined {
  const settings = config.getOptionalConfig('catalog.providers.mlflow');
  if (!settings) {
    return undefined;
  }
  const schedule = settings.getOptionalConfig('schedule');
  return {
    namespace: readNamespace(settings),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
  };
}

function readNamespace(settings: Config): string {
  const namespace =
    settings.getOptionalString('namespace') ?? DEFAULT_NAMESPACE;
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `catalog.providers.mlflow.namespace: '${namespace}' must be 1 to 63 small letters, digits or hyphens, e.g. models`,
    );
  }
  return namespace;
}
