import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { MlflowCredentials, normalizeBaseUrl } from '../client';
import { MlflowInstance, isInstanceName } from './MlflowInstance';

/**
 * Reads `mlflow.instances`.
 *
 * @throws InputError naming the key and the fix.
 * @public
 */
export function readInstancesFromConfig(config: Config): MlflowInstance[] {
  const names = new Set<string>();
  return (config.getOptionalConfigArray('mlflow.instances') ?? []).map(
    (entry, index) => {
      const key = `mlflow.instances[${index}]`;
      const instance = readInstance(entry, key);
      if (names.has(instance.name)) {
        throw new InputError(
          `${key}.name: '${instance.name}' is taken by an earlier instance; give each its own name`,
        );
      }
      names.add(instance.name);
      return instance;
    },
  );
}

function readInstance(config: Config, key: string): MlflowInstance {
  const name = config.getString('name');
  if (!isInstanceName(name)) {
    throw new InputError(
      `${key}.name: '${name}' must be 1 to 63 small letters, digits or hyphens, e.g. fraud-prod`,
    );
  }
  const credentials = readCredentials(config);
  return {
    name,
    environment: config.getOptionalString('environment'),
    baseUrl: readBaseUrl(config, key),
    origin: 'config',
    owners: readOwners(config, key),
    credentials: async () => credentials,
    loginHint: config.getOptionalString('loginHint'),
  };
}

function readBaseUrl(config: Config, key: string): string {
  try {
    return normalizeBaseUrl(config.getString('baseUrl'));
  } catch (error) {
    // The address itself stays out: somebody may have put a password into it.
    throw error instanceof InputError
      ? new InputError(`${key}.baseUrl: ${error.message}`)
      : error;
  }
}

function readOwners(config: Config, key: string): string[] {
  const owners = config.getOptionalStringArray('owners') ?? [];
  if (owners.length === 0) {
    throw new InputError(
      `${key}.owners: name the groups whose entities may show this instance, e.g. [group:default/risk], or ['*'] for all`,
    );
  }
  const wrong = owners.find(
    owner => owner !== '*' && !/^[a-z]+:[^/\s:]+\/[^/\s:]+$/.test(owner),
  );
  if (wrong !== undefined) {
    throw new InputError(
      `${key}.owners: '${wrong}' must be a full entity reference, e.g. group:default/risk`,
    );
  }
  return owners.map(owner => owner.toLocaleLowerCase('en-US'));
}

function readCredentials(config: Config): MlflowCredentials | undefined {
  const credentials = config.getOptionalConfig('credentials');
  return (
    credentials && {
      username: credentials.getString('username'),
      password: credentials.getString('password'),
    }
  );
}
