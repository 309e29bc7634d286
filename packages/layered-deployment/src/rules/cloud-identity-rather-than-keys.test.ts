import type { BundleContent } from '../bundle';
import { behavioursOf } from '../__testUtils__/behavioursOf';
import { cloudIdentityRatherThanKeys } from './cloud-identity-rather-than-keys';

const withKeys = (bundle: BundleContent, name: string): BundleContent => ({
  ...bundle,
  deployment: {
    ...bundle.deployment,
    environments: bundle.deployment.environments.map(environment =>
      environment.name === name
        ? {
            ...environment,
            workload: { ...environment.workload, identity: { kind: 'keys' } },
          }
        : environment,
    ),
  },
});

describe('the rule cloud-identity-rather-than-keys', () => {
  it.each(
    behavioursOf(cloudIdentityRatherThanKeys, {
      accepts: {
        'keys outside production': bundle => withKeys(bundle, 'dev'),
      },
      refuses: {
        'keys in production': {
          change: bundle => withKeys(bundle, 'prod'),
          naming: 'prod',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
