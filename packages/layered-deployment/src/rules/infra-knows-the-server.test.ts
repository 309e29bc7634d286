import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, upstreamValues } from '../__testUtils__/editBundle';
import { infraKnowsTheServer } from './infra-knows-the-server';

describe('the rule infra-knows-the-server', () => {
  it.each(
    behavioursOf(infraKnowsTheServer, {
      refuses: {
        'the Service of another chart': {
          change: bundle =>
            infraValues(bundle, { server: { serviceName: 'mlflow-service' } }),
          naming: 'serviceName',
        },
        'the port of another chart': {
          change: bundle =>
            infraValues(bundle, { server: { servicePort: 5000 } }),
          naming: 'servicePort',
        },
        'a server with another name': {
          change: bundle => upstreamValues(bundle, { fullnameOverride: 'ml' }),
          naming: 'name of the release',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
