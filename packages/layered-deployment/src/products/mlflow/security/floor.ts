import { rcompare } from 'semver';
import type { Product } from '../../../product';
import { advisories, checkedOn, openAdvisories } from './advisories';

function newest(versions: string[]): string {
  return [...versions].sort(rcompare)[0];
}

/**
 * The lowest versions of MLflow: below the first somebody uses a hole, below
 * the second there is a known one.
 */
export const securityFloor: Product['securityFloor'] = {
  hard: newest(
    advisories.filter(({ exploited }) => exploited).map(item => item.fixedIn),
  ),
  recommended: newest(advisories.map(item => item.fixedIn)),
  evidence: [
    `MLflow's advisories, gone through on ${checkedOn}`,
    ...advisories.map(
      ({ id, title, fixedIn, evidence }) =>
        `${id}: ${title}, fixed in ${fixedIn} (${evidence})`,
    ),
    ...openAdvisories.map(
      ({ id, title, evidence }) => `${id}: ${title} (${evidence})`,
    ),
  ],
};
