import { behavioursOf } from '../__testUtils__/behavioursOf';
import { exampleBundle } from '../__testUtils__/exampleBundle';
import { packagesComeWithTheImage } from './packages-come-with-the-image';

const installed = exampleBundle('aks-production', {
  azureIdentityInstalled: true,
});

describe('the rule packages-come-with-the-image', () => {
  it.each(
    behavioursOf(packagesComeWithTheImage, {
      refuses: {
        'a download at every start of a pod': {
          change: () => ({
            ...installed,
            deployment: {
              ...installed.deployment,
              environments: installed.deployment.environments.slice(-1),
            },
          }),
          naming: 'prod downloads azure-identity',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
