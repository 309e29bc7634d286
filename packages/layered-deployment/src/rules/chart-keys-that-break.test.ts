import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { chartKeysThatBreak } from './chart-keys-that-break';

describe('the rule chart-keys-that-break', () => {
  it.each(
    behavioursOf(chartKeysThatBreak, {
      refuses: {
        'the ServiceMonitor of the chart': {
          change: bundle =>
            upstreamValues(bundle, { serviceMonitor: { enabled: true } }),
          naming: 'serviceMonitor.enabled',
        },
        'a chart without its Service': {
          change: bundle =>
            upstreamValues(bundle, { service: { enabled: false } }),
          naming: 'service.enabled',
        },
        'a probe with a request of its own': {
          change: bundle =>
            upstreamValues(bundle, {
              livenessProbe: { httpGet: { path: '/health' } },
            }),
          naming: 'livenessProbe.httpGet',
        },
        'a path before every address': {
          change: bundle =>
            upstreamValues(bundle, { extraArgs: { staticPrefix: '/mlflow' } }),
          naming: 'extraArgs.staticPrefix',
        },
        'a migration that every pod runs at once': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { databaseMigration: true },
            }),
          naming: 'backendStore.databaseMigration',
        },
        'a session key in plain text': {
          change: bundle =>
            upstreamValues(bundle, { flaskServerSecretKey: 'abc' }),
          naming: 'flaskServerSecretKey',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
