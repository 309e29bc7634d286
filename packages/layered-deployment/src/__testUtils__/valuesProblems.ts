import type { Product } from '../product';
import type { EnvironmentView } from '../rules/support/environmentViews';
import { valuesCheck } from './upstreamChart';

/**
 * What the upstream chart has against the values of a bundle: by its own schema
 * or, where it has none, by the list of keys that the product may write.
 */
export async function valuesProblems(
  { environment: { release }, upstream }: EnvironmentView,
  product: Product,
): Promise<string[]> {
  const allowed = product.valuesSchema?.(release);
  if (allowed) {
    const { error } = allowed.safeParse(upstream);
    return (error?.issues ?? []).map(
      ({ path, message }) => `values: ${path.join('.')} ${message}`,
    );
  }
  const check = await valuesCheck(release.version);
  return check(upstream).map(problem => `values: ${problem}`);
}
