import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { imageAboveSecurityFloor } from './image-above-security-floor';

describe('the rule image-above-security-floor', () => {
  it.each(
    behavioursOf(imageAboveSecurityFloor, {
      refuses: {
        'an image with exploited holes': {
          change: bundle =>
            upstreamValues(bundle, {
              image: { repository: 'burakince/mlflow', tag: '3.7.0' },
            }),
          naming: 'versions before 3.15.0',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
