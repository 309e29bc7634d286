import type { Manifest } from '../manifest';
import { unresolvedHosts } from './hosts';
import { doubledObjects } from './owners';
import { unconfinedPods } from './podSecurity';
import { wrongPolicies } from './policies';
import { emptiedTemplates, unresolvedSecrets } from './secrets';
import { idleServices, unresolvedServices } from './services';
import { unresolvedPodReferences } from './volumes';

const checks = {
  owners: doubledObjects,
  secrets: unresolvedSecrets,
  templates: emptiedTemplates,
  calls: unresolvedServices,
  services: idleServices,
  pods: unresolvedPodReferences,
  hosts: unresolvedHosts,
  policies: wrongPolicies,
  podSecurity: unconfinedPods,
};

/** Name of one cross-check. */
export type CrossCheck = keyof typeof checks;

/**
 * Checks that the objects of all sources of one Application fit together:
 * everything that one names, another one makes. Each line is one problem,
 * `<check>: <sentence>`.
 */
export function crossCheck(manifests: Manifest[]): string[] {
  return Object.entries(checks).flatMap(([name, check]) =>
    check(manifests).map(problem => `${name}: ${problem}`),
  );
}
