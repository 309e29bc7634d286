import { satisfies } from 'semver';
import type { Deployment } from '../deployment';
import type { Rule, RuleException } from '../rule';
import { code } from './markdown';

/** Whether an exception is about a chart that a deployment uses. */
function concerns(
  { product, environments }: Deployment,
  exception: RuleException,
): boolean {
  const { releases = '*' } = exception;
  return (
    exception.product === product.id &&
    environments.some(({ release }) => satisfies(release.version, releases))
  );
}

/** Rules that the chart cannot obey to the letter, and what is done instead. */
export function exceptionsList(deployment: Deployment, rules: Rule[]): string {
  return rules
    .flatMap(({ meta }) =>
      (meta.exceptions ?? [])
        .filter(exception => concerns(deployment, exception))
        .map(
          ({ reason, instead }) =>
            `- ${code(meta.id)}: ${reason} Instead: ${instead}`,
        ),
    )
    .join('\n');
}
