import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { secretChangesRestartPods } from './secret-changes-restart-pods';

describe('the rule secret-changes-restart-pods', () => {
  it.each(
    behavioursOf(secretChangesRestartPods, {
      refuses: {
        'pods that keep the old password': {
          change: bundle => upstreamValues(bundle, { podAnnotations: null }),
          naming: 'mlflow-fraud-database',
        },
        'pods that restart for a random key': {
          change: bundle =>
            upstreamValues(bundle, {
              podAnnotations: {
                'secret.reloader.stakater.com/reload':
                  'mlflow-fraud-auth-config,mlflow-fraud-database,mlflow-fraud-session,mlflow-flask-server-secret-key',
              },
            }),
          naming: 'mlflow-flask-server-secret-key',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
