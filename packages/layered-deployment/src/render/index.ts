import type { Bundle } from '../bundle';
import type { Deployment } from '../deployment';
import { pullRequest } from '../pullRequest';
import { runRule, type Rule } from '../rule';
import { rules as ownRules } from '../rules';
import { renderContent } from './content';

/**
 * Writes a deployment as files, checks them and describes them. Pure: the same
 * deployment gives the same bytes.
 *
 * @public
 */
export function render(
  deployment: Deployment,
  options: { rules?: Rule[] } = {},
): Bundle {
  const content = renderContent(deployment);
  const waivers = new Map(
    deployment.answers.waivers?.map(({ rule, reason }) => [rule, reason]),
  );
  const all = [...ownRules, ...(options.rules ?? [])].flatMap(rule =>
    runRule(rule, content),
  );
  const checked = {
    ...content,
    findings: all.filter(({ ruleId }) => !waivers.has(ruleId)),
    waived: all.flatMap(finding => {
      const reason = waivers.get(finding.ruleId);
      return reason === undefined ? [] : [{ ...finding, reason }];
    }),
  };
  return { ...checked, pullRequest: pullRequest(checked) };
}
