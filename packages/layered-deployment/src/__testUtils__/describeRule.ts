import type { BundleContent } from '../bundle';
import { runRule, type Rule } from '../rule';
import { exampleBundle, type ExampleName } from './exampleBundle';

type Change = (bundle: BundleContent) => BundleContent;

/** What a rule must accept and refuse, in sentences. */
export interface RuleBehaviour {
  /** Where the bundle comes from; `aks-production` if left out. */
  example?: ExampleName;
  /** Changes that leave a bundle fine, beside the bundle as it is. */
  accepts?: Record<string, Change>;
  /** Changes that a rule objects to, and what its message names. */
  refuses: Record<string, { change: Change; naming: string }>;
  /** Set when the example itself is what the rule objects to. */
  objectsToExample?: true;
}

const asItIs: Change = bundle => bundle;

/** Tests one rule: its finding is single, named after it, and says a cure. */
export function describeRule(rule: Rule, behaviour: RuleBehaviour): void {
  const { example = 'aks-production', refuses, objectsToExample } = behaviour;
  const accepts = {
    ...(objectsToExample ? {} : { [`the example ${example}`]: asItIs }),
    ...behaviour.accepts,
  };

  describe(`the rule ${rule.meta.id}`, () => {
    it.each(Object.keys(accepts))('accepts %s', name => {
      const bundle = accepts[name](exampleBundle(example));
      expect(runRule(rule, bundle)).toEqual([]);
    });

    it.each(Object.keys(refuses))('refuses %s', name => {
      const { change, naming } = refuses[name];
      const findings = runRule(rule, change(exampleBundle(example)));
      expect(findings).toEqual([
        expect.objectContaining({
          ruleId: rule.meta.id,
          severity: rule.meta.severity,
          message: expect.stringContaining(naming),
          fix: expect.stringMatching(/\w/),
        }),
      ]);
    });
  });
}
