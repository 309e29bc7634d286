import { behavioursOf } from '../__testUtils__/behavioursOf';
import { applicationFields } from '../__testUtils__/editBundle';
import { applicationSurvivesFailure } from './application-survives-failure';

describe('the rule application-survives-failure', () => {
  it.each(
    behavioursOf(applicationSurvivesFailure, {
      refuses: {
        'an Application without a finalizer': {
          change: bundle =>
            applicationFields(bundle, { metadata: { finalizers: undefined } }),
          naming: 'finalizer',
        },
        'an Application that never tries again': {
          change: bundle =>
            applicationFields(bundle, {
              spec: { syncPolicy: { retry: { limit: 0 } } },
            }),
          naming: 'a retry',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
