import type { Manifest } from '../manifest';
import { formattingArtefacts } from './artefacts';
import { unresolvedHosts } from './hosts';
import { blindMonitors } from './monitors';
import { doubledObjects } from './owners';
import { unconfinedPods } from './podSecurity';
import { wrongPolicies } from './policies';
import { unresolvedReferences } from './references';
import { wrongAutoscalers, wrongBudgets } from './scaling';
import { emptiedTemplates, unresolvedSecrets } from './secrets';
import { idleServices, unresolvedServices } from './services';
import type { Surroundings } from './surroundings';
import { unresolvedPodReferences } from './volumes';

const checks = {
  owners: doubledObjects,
  secrets: unresolvedSecrets,
  templates: emptiedTemplates,
  calls: unresolvedServices,
  services: idleServices,
  pods: unresolvedPodReferences,
  references: unresolvedReferences,
  hosts: unresolvedHosts,
  policies: wrongPolicies,
  podSecurity: unconfinedPods,
  monitors: blindMonitors,
  budgets: wrongBudgets,
  autoscalers: wrongAutoscalers,
  artefacts: formattingArtefacts,
};

/** Name of one cross-check. */
export type CrossCheck = keyof typeof checks;

/**
 * Checks that the objects of all sources of one Application fit together:
 * everything that one names, another one makes, or a command of the
 * prerequisites. Each line is one problem, `<check>: <sentence>`.
 */
export function crossCheck(
  manifests: Manifest[],
  surroundings: Surroundings = { namespace: '', prepared: '' },
): string[] {
  return Object.entries(checks).flatMap(([name, check]) =>
    check(manifests, surroundings).map(problem => `${name}: ${problem}`),
  );
}
