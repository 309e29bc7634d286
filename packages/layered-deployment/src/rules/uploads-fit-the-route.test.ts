import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, replaceText } from '../__testUtils__/editBundle';
import { uploadsFitTheRoute } from './uploads-fit-the-route';

describe('the rule uploads-fit-the-route', () => {
  it.each([
    ...behavioursOf(uploadsFitTheRoute, {
      refuses: {
        'a route that waits a minute': {
          change: bundle =>
            infraValues(bundle, { route: { timeoutSeconds: 60 } }),
          naming: '60 seconds',
        },
      },
    }),
    ...behavioursOf(uploadsFitTheRoute, {
      layers: { route: { use: 'nginx' } },
      refuses: {
        'a body of 1 MiB': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/ingress.yaml',
              /.*proxy-body-size.*\n/,
              '',
            ),
          naming: '1 MiB',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
