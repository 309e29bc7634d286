import type { Bundle } from '../../bundle';
import { render } from '../../render';
import { resolve, type DeploymentInput } from '../../resolve';
import type { Deployment } from '../../deployment';
import type { AnyChoice } from './choices';
import { inputOf } from './input';

/** A bundle of a covering set and what it was made of. */
export interface CoveringBundle {
  bundle: Bundle;
  input: DeploymentInput;
  /** Whether rules would keep the combination from production. */
  forTryOut: boolean;
}

/** Whether what a server keeps is for one replica, or one node, alone. */
function isForTryOut({ environments }: Deployment): boolean {
  return environments.some(
    ({ workload }) =>
      workload.database?.kind === 'sqlite' ||
      workload.artifacts?.kind === 'directory',
  );
}

/**
 * Makes the bundle of some choices: for development and production; where rules
 * would keep it from production, for two smaller environments instead.
 */
export function bundleOf(choices: AnyChoice[]): CoveringBundle {
  const input = inputOf(choices);
  const deployment = resolve(input);
  if (!isForTryOut(deployment)) {
    return { bundle: render(deployment), input, forTryOut: false };
  }
  const smaller = inputOf(choices, 'try-out');
  return {
    bundle: render(resolve(smaller)),
    input: smaller,
    forTryOut: true,
  };
}
