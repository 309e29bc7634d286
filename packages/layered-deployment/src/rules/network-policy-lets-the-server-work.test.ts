import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, replaceText } from '../__testUtils__/editBundle';
import { networkPolicyLetsTheServerWork } from './network-policy-lets-the-server-work';

describe('the rule network-policy-lets-the-server-work', () => {
  it.each(
    behavioursOf(networkPolicyLetsTheServerWork, {
      refuses: {
        'a database out of reach': {
          change: bundle =>
            infraValues(bundle, { network: { egressPorts: [443] } }),
          naming: 'PostgreSQL (5432)',
        },
        'the metadata service within reach': {
          change: bundle =>
            infraValues(bundle, { network: { excludedAddresses: [] } }),
          naming: 'metadata service',
        },
        'pods that cannot resolve names': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/server-network-policy.yaml',
              /port: 53\b/g,
              'port: 54',
            ),
          naming: 'resolve names',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
