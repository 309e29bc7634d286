import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText, upstreamValues } from '../__testUtils__/editBundle';
import { serverKeepsNoToken } from './server-keeps-no-token';

describe('the rule server-keeps-no-token', () => {
  it.each(
    behavioursOf(serverKeepsNoToken, {
      refuses: {
        "the chart's default": {
          change: bundle =>
            upstreamValues(bundle, { serviceAccount: { automount: true } }),
          naming: 'prod',
        },
        'a ServiceAccount that hands out its token': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/service-account.yaml',
              'automountServiceAccountToken: false',
              'automountServiceAccountToken: true',
            ),
          naming: 'ServiceAccount',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
