import type { BundleContent, Finding } from '../bundle';
import { runRule } from '../rule';
import { rules } from '../rules';

/** What every rule has to say about a bundle, waived or not. */
export function findingsOf(bundle: BundleContent): Finding[] {
  const waived = (bundle.deployment.answers.waivers ?? []).map(
    ({ rule }) => rule,
  );
  return rules
    .flatMap(rule => runRule(rule, bundle))
    .filter(({ ruleId }) => !waived.includes(ruleId));
}

/** The rules that object to a bundle, each once. */
export function objectingRules(bundle: BundleContent): string[] {
  return [...new Set(findingsOf(bundle).map(({ ruleId }) => ruleId))];
}
