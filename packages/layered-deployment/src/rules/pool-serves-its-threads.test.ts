import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { poolServesItsThreads } from './pool-serves-its-threads';

describe('the rule pool-serves-its-threads', () => {
  it.each(
    behavioursOf(poolServesItsThreads, {
      refuses: {
        'a pool of three': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: {
                MLFLOW_SQLALCHEMYSTORE_POOL_SIZE: '2',
                MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW: '1',
              },
            }),
          naming: '3 connections',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });

  it.each(
    behavioursOf(poolServesItsThreads, { example: 'try-out', refuses: {} }),
  )('%s, which has no pool', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
