import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, replaceText } from '../__testUtils__/editBundle';
import { networkPolicyLetsTheServerWork } from './network-policy-lets-the-server-work';

describe('the rule network-policy-lets-the-server-work', () => {
  it.each(
    behavioursOf(networkPolicyLetsTheServerWork, {
      refuses: {
        'a database out of reach': {
          change: bundle =>
            infraValues(bundle, {
              network: { policies: { 'mlflow-fraud': { egress: [] } } },
            }),
          naming: 'PostgreSQL (5432)',
        },
        'the metadata service within reach': {
          change: bundle =>
            infraValues(bundle, {
              network: {
                policies: {
                  'mlflow-fraud': {
                    egress: [443, 5432].map(port => ({
                      purpose: 'Everything',
                      port,
                      to: [{ ipBlock: { cidr: '0.0.0.0/0' } }],
                    })),
                  },
                },
              },
            }),
          naming: 'metadata service',
        },
        'pods that cannot resolve names': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/network-policies.yaml',
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
