import type { BundleContent } from '../bundle';
import { render } from '../render';
import { runRule, type Rule } from '../rule';
import { rules } from '../rules';
import type { RuleBehaviour } from './behavioursOf';
import { exampleBundle } from './exampleBundle';
import { exampleWith } from './exampleWith';

/** Rules whose own test was read, and the mistakes in it. */
export const seeded = { rules: new Set<string>(), mistakes: 0 };

function objectors(bundle: BundleContent): Set<string> {
  return new Set(
    rules.flatMap(rule => runRule(rule, bundle).map(({ ruleId }) => ruleId)),
  );
}

function baseOf(behaviour: RuleBehaviour): BundleContent {
  const { example = 'aks-production', layers, platform, release } = behaviour;
  return layers || platform
    ? render(exampleWith({ example, layers, platform }))
    : exampleBundle(example, { release });
}

/**
 * Reads the mistakes in the test of a rule, and asks all rules about each.
 *
 * @param overlaps - `<rule>: <mistake>` to the other rules that rightly object
 * @returns a row for each mistake: a sentence, who objects, who should
 */
export function soleObjectorOf(
  rule: Rule,
  behaviour: RuleBehaviour,
  overlaps: Record<string, string[]>,
): [string, () => string[], string[]][] {
  const { id } = rule.meta;
  seeded.rules.add(id);
  let known: { base: BundleContent; before: Set<string> } | undefined;
  const heardAfter = (change: (bundle: BundleContent) => BundleContent) => {
    if (!known) {
      const base = baseOf(behaviour);
      known = { base, before: objectors(base) };
    }
    const { base, before } = known;
    return [...objectors(change(base))]
      .filter(ruleId => ruleId === id || !before.has(ruleId))
      .sort();
  };
  const mistakes = Object.entries(behaviour.refuses);
  if (mistakes.length === 0) {
    return [['accepts the bundle', () => heardAfter(bundle => bundle), []]];
  }
  return mistakes.map(([name, { change }]) => {
    seeded.mistakes++;
    const heard = () => heardAfter(change);
    const others = overlaps[`${id}: ${name}`] ?? [];
    return [
      `refuses ${name}, and no other does`,
      heard,
      [id, ...others].sort(),
    ];
  });
}
