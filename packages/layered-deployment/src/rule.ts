import type { BundleContent, Finding } from './bundle';

/** What a chart cannot do, and what is done instead. @public */
export interface RuleException {
  product: string;
  /** Releases of the chart, as a range of versions; all if left out. */
  releases?: string;
  reason: string;
  /** The nearest setting, which the rule then checks. */
  instead: string;
}

/** What a rule is about; its page in the documentation is made from this. @public */
export interface RuleMeta {
  id: string;
  severity: 'error' | 'warning';
  title: string;
  why: string;
  /** Where somebody can check the reason. */
  evidence: string[];
  /** Products the rule is about; all if left out. */
  products?: string[];
  /** Charts that cannot obey to the letter; printed in the pull request. */
  exceptions?: RuleException[];
}

/** What a rule sees, and how it speaks. @public */
export interface RuleContext {
  bundle: BundleContent;
  report(finding: { message: string; file?: string; fix?: string }): void;
}

/** A check of the finished bundle, never of the form. @public */
export interface Rule {
  meta: RuleMeta;
  check(context: RuleContext): void;
}

/** Defines a rule. @public */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Runs one rule over a bundle. @public */
export function runRule(rule: Rule, bundle: BundleContent): Finding[] {
  const { id, severity, products } = rule.meta;
  const findings: Finding[] = [];
  if (products && !products.includes(bundle.deployment.product.id)) {
    return findings;
  }
  rule.check({
    bundle,
    report: finding => findings.push({ ruleId: id, severity, ...finding }),
  });
  return findings;
}
