import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { valuesBelongToTheirChart } from './values-belong-to-their-chart';

describe('the rule values-belong-to-their-chart', () => {
  it.each(
    behavioursOf(valuesBelongToTheirChart, {
      accepts: {
        'keys that charts of Helm may always have': bundle =>
          upstreamValues(bundle, { global: { note: 'x' } }),
      },
      refuses: {
        'a key of the infra chart': {
          change: bundle =>
            upstreamValues(bundle, { managedIdentity: { clientId: 'x' } }),
          naming: 'managedIdentity',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
