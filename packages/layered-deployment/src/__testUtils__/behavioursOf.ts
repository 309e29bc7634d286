import type { BundleContent, Finding } from '../bundle';
import { runRule, type Rule } from '../rule';
import type { Platform } from '../platform';
import { render } from '../render';
import { exampleBundle, type Variant } from './exampleBundle';
import { exampleWith } from './exampleWith';

type Change = (bundle: BundleContent) => BundleContent;

/** What a rule must accept and refuse, in sentences. */
export interface RuleBehaviour {
  /** Where the bundle comes from; `aks-production` if left out. */
  example?: 'aks-production' | 'try-out';
  /** Layers instead of those of the example. */
  layers?: Platform['layers'];
  /** Other changes to the platform of the example. */
  platform?: (platform: Platform) => void;
  /** Release of the chart; the newest if left out. */
  release?: Variant['release'];
  /** Changes that leave a bundle fine, beside the bundle as it is. */
  accepts?: Record<string, Change>;
  /** Changes that a rule objects to, and what its message names. */
  refuses: Record<string, { change: Change; naming: string }>;
  /** Set when the example itself is what the rule objects to. */
  objectsToExample?: true;
}

const asItIs: Change = bundle => bundle;

/** A sentence, what a rule finds, and what it should find. */
export type Behaviour = [string, () => Finding[], unknown];

/**
 * The behaviour of one rule, a row for each sentence: a finding is single,
 * carries the name of its rule and says a cure.
 */
export function behavioursOf(
  rule: Rule,
  behaviour: RuleBehaviour,
): Behaviour[] {
  const { example = 'aks-production', layers, platform, refuses } = behaviour;
  const changed = layers !== undefined || platform !== undefined;
  const accepts = {
    ...(behaviour.objectsToExample
      ? {}
      : {
          [`the example ${example}${changed ? ' on another platform' : ''}`]:
            asItIs,
        }),
    ...behaviour.accepts,
  };
  let own: BundleContent | undefined;
  const base = () => {
    own ??= changed
      ? render(exampleWith({ example, layers, platform }))
      : exampleBundle(example, { release: behaviour.release });
    return own;
  };
  const findings = (change: Change) => () => runRule(rule, change(base()));
  return [
    ...Object.entries(accepts).map(
      ([name, change]): Behaviour => [`accepts ${name}`, findings(change), []],
    ),
    ...Object.entries(refuses).map(
      ([name, { change, naming }]): Behaviour => [
        `refuses ${name}`,
        findings(change),
        [
          expect.objectContaining({
            ruleId: rule.meta.id,
            severity: rule.meta.severity,
            message: expect.stringContaining(naming),
            fix: expect.stringMatching(/\w/),
          }),
        ],
      ],
    ),
  ];
}
