import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, upstreamValues } from '../__testUtils__/editBundle';
import { oneReaderOfAuthorization } from './one-reader-of-authorization';

const annotations = {
  route: { annotations: { 'nginx.ingress.kubernetes.io/auth-type': 'basic' } },
};

describe('the rule one-reader-of-authorization', () => {
  it.each(
    behavioursOf(oneReaderOfAuthorization, {
      accepts: {
        'the login of the route alone': bundle =>
          upstreamValues(infraValues(bundle, annotations), {
            extraArgs: { appName: null },
          }),
      },
      refuses: {
        'a login of the route before that of MLflow': {
          change: bundle => infraValues(bundle, annotations),
          naming: 'both ask',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
