import type { Layer } from './layer';
import type { Platform } from './platform';
import type { Product } from './product';
import { chooseOfferedLayers } from './resolve/chooseOfferedLayers';
import { interpolate } from './resolve/interpolate';
import { Problems } from './resolve/Problems';
import { resolveValues } from './resolve/resolveValues';

/**
 * Where the portal finds an instance that a platform made.
 *
 * @public
 */
export interface LocatedInstance {
  name: string;
  environment: string;
  /** Name of the catalog entity and of the objects in the cluster. */
  deployment: string;
  /** Address at which the portal reaches the server. */
  address: string;
  /** Public host, if it has one. */
  host?: string;
  /** File with `username` and `password`. */
  credentialsFile?: string;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function nameOf(
  pattern: string,
  instance: string,
  environment: string,
): string | undefined {
  const expression = pattern
    .split(/(\{name\}|\{environment\})/)
    .map(part => {
      if (part === '{name}') {
        return '([a-z](?:[a-z0-9-]{0,28}[a-z0-9])?)';
      }
      return escape(part === '{environment}' ? environment : part);
    })
    .join('');
  return new RegExp(`^${expression}$`).exec(instance)?.[1];
}

/**
 * Finds the instance of that name among those a platform can make, whether it
 * runs or not; undefined if the name does not fit the platform's pattern.
 *
 * @public
 */
export function locateInstance(
  platform: Platform,
  instanceName: string,
  options: { layers?: Layer[]; products?: Product[] } = {},
): LocatedInstance | undefined {
  const { instances, patterns } = platform;
  // The longest first: "prod-eu" before "eu".
  const environments = Object.keys(platform.environments).sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  for (const environment of environments) {
    const name = nameOf(patterns.instance, instanceName, environment);
    if (name !== undefined) {
      const names: Record<string, string> = {
        name,
        environment,
        instance: instanceName,
      };
      names.deployment = interpolate(patterns.deployment, names);
      names.namespace = interpolate(patterns.namespace, names);
      // Who owns the server is not known here: names that need it stay open.
      const ignored = new Problems();
      const resolved = resolveValues({
        chosen: chooseOfferedLayers(platform, options, ignored),
        environment,
        names,
        facts: {},
        problems: ignored,
      });
      return {
        name: instanceName,
        environment,
        deployment: names.deployment,
        address: interpolate(instances.baseUrl, resolved.names),
        host: resolved.names.host,
        credentialsFile:
          instances.credentialsDirectory &&
          `${instances.credentialsDirectory}/${instanceName}.yaml`,
      };
    }
  }
  return undefined;
}
