import { behavioursOf } from '../__testUtils__/behavioursOf';
import { cloudIdentityRatherThanKeys } from './cloud-identity-rather-than-keys';

describe('the rule cloud-identity-rather-than-keys', () => {
  it.each([
    ...behavioursOf(cloudIdentityRatherThanKeys, { refuses: {} }),
    ...behavioursOf(cloudIdentityRatherThanKeys, {
      layers: { identity: { use: 'static-credentials' } },
      objectsToExample: true,
      refuses: {
        'keys in production': { change: bundle => bundle, naming: 'prod' },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
