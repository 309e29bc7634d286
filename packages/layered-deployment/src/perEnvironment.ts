import { z } from 'zod/v4';

/**
 * One scalar for every environment, or a map from environment to scalar.
 *
 * @public
 */
export type PerEnvironment<T extends string | number | boolean> =
  | T
  | Record<string, T>;

/**
 * Schema of a setting that may differ between environments.
 *
 * @public
 */
export function perEnvironment<S extends z.ZodType<string | number | boolean>>(
  schema: S,
) {
  return z.union([schema, z.record(z.string(), schema)]);
}

/**
 * Picks the value of one environment; undefined when the map leaves it out.
 *
 * @public
 */
export function forEnvironment<T extends string | number | boolean>(
  value: PerEnvironment<T> | undefined,
  environment: string,
): T | undefined {
  if (typeof value !== 'object') {
    return value;
  }
  return Object.hasOwn(value, environment) ? value[environment] : undefined;
}
