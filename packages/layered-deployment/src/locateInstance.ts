import type { Layer } from './layer';
import type { Platform } from './platform';
import type { Product } from './product';
import { chooseOfferedLayers } from './resolve/chooseOfferedLayers';
import { interpolate } from './resolve/interpolate';
import { offeredWith } from './resolve/offered';
import { patternOf } from './resolve/patterns';
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

interface Place {
  platform: Platform;
  product: Product;
  outside: { layers?: Layer[]; products?: Product[] };
}

function locate(
  { platform, product, outside }: Place,
  names: { name: string; environment: string; instance: string },
): LocatedInstance {
  const { instances } = platform;
  const pattern = (kind: 'deployment' | 'namespace') =>
    interpolate(patternOf(kind, platform, product).text, names);
  // Who owns the server is not known here: names that need it stay open.
  const ignored = new Problems();
  const { names: resolved } = resolveValues({
    chosen: chooseOfferedLayers(platform, product.id, outside, ignored),
    environment: names.environment,
    names: {
      ...names,
      deployment: pattern('deployment'),
      namespace: pattern('namespace'),
    },
    facts: {},
    problems: ignored,
  });
  return {
    name: names.instance,
    environment: names.environment,
    deployment: resolved.deployment,
    address: interpolate(instances.baseUrl, resolved),
    host: resolved.host,
    credentialsFile:
      instances.credentialsDirectory &&
      `${instances.credentialsDirectory}/${names.instance}.yaml`,
  };
}

/**
 * Finds the instance of that name among those a platform can make, whether it
 * runs or not; undefined if the name does not fit the platform's pattern.
 *
 * @param options - layers and products from outside; with `trait`, only
 * products that have it, such as `mlflow`
 * @public
 */
export function locateInstance(
  platform: Platform,
  instanceName: string,
  options: { layers?: Layer[]; products?: Product[]; trait?: string } = {},
): LocatedInstance | undefined {
  const { trait } = options;
  const { products } = offeredWith(options);
  // The longest first: "prod-eu" before "eu".
  const environments = Object.keys(platform.environments).sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  for (const { id } of platform.products) {
    const product = products.find(candidate => candidate.id === id);
    if (!product || (trait && !product.traits.includes(trait))) {
      continue;
    }
    const { text } = patternOf('instance', platform, product);
    for (const environment of environments) {
      const name = nameOf(text, instanceName, environment);
      if (name !== undefined) {
        return locate(
          { platform, product, outside: options },
          { name, environment, instance: instanceName },
        );
      }
    }
  }
  return undefined;
}
