import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, replaceText } from '../__testUtils__/editBundle';
import { disruptionBudgetAllowsDrains } from './disruption-budget-allows-drains';

const template = 'infra/templates/disruption-budget.yaml';

describe('the rule disruption-budget-allows-drains', () => {
  it.each(
    behavioursOf(disruptionBudgetAllowsDrains, {
      layers: { upkeep: { use: 'in-cluster', disruptionBudget: {} } },
      refuses: {
        'a budget without a pod to spare': {
          change: bundle =>
            infraValues(bundle, {
              upkeep: { disruptionBudget: { maxUnavailable: 0 } },
            }),
          naming: 'prod',
        },
        'a budget with both fields': {
          change: bundle =>
            replaceText(
              bundle,
              template,
              '  maxUnavailable:',
              '  minAvailable: 1\n  maxUnavailable:',
            ),
          naming: 'both',
        },
        'a budget that wants every pod': {
          change: bundle =>
            replaceText(
              bundle,
              template,
              /maxUnavailable: .*/,
              'minAvailable: "100%"',
            ),
          naming: 'no pod go',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
