import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { poolFitsConnectionBudget } from './pool-fits-connection-budget';

describe('the rule pool-fits-connection-budget', () => {
  it.each(
    behavioursOf(poolFitsConnectionBudget, {
      refuses: {
        'the defaults of SQLAlchemy': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: {
                MLFLOW_SQLALCHEMYSTORE_POOL_SIZE: '5',
                MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW: '10',
              },
            }),
          naming: 'its budget is 250',
        },
        'an overflow of zero, which is ignored': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW: '0' },
            }),
          naming: 'connections',
        },
        'more replicas than were counted': {
          change: bundle => upstreamValues(bundle, { replicaCount: 8 }),
          naming: '8 replicas',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
