import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, upstreamValues } from '../__testUtils__/editBundle';
import { scraperIsLetIn } from './scraper-is-let-in';

describe('the rule scraper-is-let-in', () => {
  it.each([
    ...behavioursOf(scraperIsLetIn, { refuses: {} }),
    ...behavioursOf(scraperIsLetIn, {
      layers: { monitoring: { use: 'prometheus-operator' } },
      refuses: {
        'a server that shows no metrics': {
          change: bundle =>
            upstreamValues(bundle, { extraArgs: { exposePrometheus: null } }),
          naming: 'no metrics',
        },
        'a list of hosts without the pod network': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_SERVER_ALLOWED_HOSTS: 'localhost:*' },
            }),
          naming: 'refuses the address',
        },
        'a scraper without a login': {
          change: bundle =>
            infraValues(bundle, { monitoring: { loginSecret: null } }),
          naming: '401',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
