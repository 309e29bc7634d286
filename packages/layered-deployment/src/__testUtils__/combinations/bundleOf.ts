import type { Bundle } from '../../bundle';
import { render } from '../../render';
import { resolve, type DeploymentInput } from '../../resolve';
import type { AnyChoice } from './choices';
import { inputOf } from './input';

/** Rules that keep a set-up for trying out from production, not from running. */
const aboutProduction = new Set([
  'production-needs-postgresql',
  'sqlite-needs-one-replica',
  'replicas-share-their-state',
]);

/** A bundle of a covering set and what it was made of. */
export interface CoveringBundle {
  bundle: Bundle;
  input: DeploymentInput;
  /** Rules that kept the combination from production. */
  keptFromProduction: string[];
}

/**
 * Makes the bundle of some choices, for development and production; where rules
 * keep it from production, for two smaller environments instead.
 */
export function bundleOf(choices: AnyChoice[]): CoveringBundle {
  const input = inputOf(choices);
  const bundle = render(resolve(input));
  const kept = bundle.findings
    .map(({ ruleId }) => ruleId)
    .filter(ruleId => aboutProduction.has(ruleId));
  if (kept.length === 0) {
    return { bundle, input, keptFromProduction: [] };
  }
  const smaller = inputOf(choices, 'try-out');
  return {
    bundle: render(resolve(smaller)),
    input: smaller,
    keptFromProduction: [...new Set(kept)],
  };
}
