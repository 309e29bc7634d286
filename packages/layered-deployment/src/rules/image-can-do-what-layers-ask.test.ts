import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { exampleBundle } from '../__testUtils__/exampleBundle';
import { imageCanDoWhatLayersAsk } from './image-can-do-what-layers-ask';

describe('the rule image-can-do-what-layers-ask', () => {
  it.each(
    behavioursOf(imageCanDoWhatLayersAsk, {
      accepts: {
        'an image without azure-identity that an init container adds': () =>
          exampleBundle('aks-production', { azureIdentityInstalled: true }),
      },
      refuses: {
        'an image without azure-identity': {
          change: bundle =>
            upstreamValues(bundle, {
              image: { repository: 'burakince/mlflow', tag: '3.15.1' },
            }),
          naming: 'lacks azure-identity',
        },
        'an image that nobody described': {
          change: bundle =>
            upstreamValues(bundle, {
              image: { repository: 'example/mlflow', tag: '3.17.2' },
            }),
          naming: 'example/mlflow:3.17.2',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
