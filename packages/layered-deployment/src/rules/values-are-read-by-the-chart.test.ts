import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { valuesAreReadByTheChart } from './values-are-read-by-the-chart';

describe('the rule values-are-read-by-the-chart', () => {
  it.each(
    behavioursOf(valuesAreReadByTheChart, {
      platform: platform => {
        const [offer] = platform.products;
        platform.products = [
          { ...offer, id: 'official-mlflow', releases: ['0.1.1'] },
        ];
      },
      accepts: {
        'keys that charts of Helm may always have': bundle =>
          upstreamValues(bundle, { global: { note: 'x' } }),
      },
      refuses: {
        'a key of another chart': {
          change: bundle =>
            upstreamValues(bundle, { extraEnvVars: { LEVEL: 'debug' } }),
          naming: 'extraEnvVars',
        },
        'a misspelt key': {
          change: bundle =>
            upstreamValues(bundle, { server: { valueOptions: {} } }),
          naming: 'valueOptions',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
