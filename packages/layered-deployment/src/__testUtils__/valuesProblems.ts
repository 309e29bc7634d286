import type { EnvironmentView } from '../rules/support/environmentViews';
import { valuesCheck } from './upstreamChart';

/** What the upstream chart of a product has against the values of a bundle. */
export async function valuesProblems({
  environment,
  upstream,
}: EnvironmentView): Promise<string[]> {
  const check = await valuesCheck(environment.release.version);
  return check(upstream).map(problem => `values: ${problem}`);
}
