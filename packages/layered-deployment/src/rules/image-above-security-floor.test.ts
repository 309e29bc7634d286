import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { imageAboveSecurityFloor } from './image-above-security-floor';

describeRule(imageAboveSecurityFloor, {
  refuses: {
    'an image with exploited holes': {
      change: bundle =>
        upstreamValues(bundle, {
          image: { repository: 'burakince/mlflow', tag: '3.7.0' },
        }),
      naming: 'versions before 3.15.0',
    },
  },
});
