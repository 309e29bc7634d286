import fc from 'fast-check';
import { resolve } from '../../resolve';
import { example } from '../../__testUtils__/example';
import { aWorkload, postgresql } from '../__testUtils__/aWorkload';
import { connectionPool } from './connectionPool';

describe('connectionPool', () => {
  const [{ workload }] = resolve(example('aks-production')).environments;

  it('never opens more connections than the budget, if two each fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 500 }),
        (replicas, workers, more) => {
          const engines = replicas * workers * 3;
          const connections = engines * 2 + 4 + more;
          const { database } = workload;
          if (database?.kind !== 'postgresql') {
            throw new Error('The example uses PostgreSQL');
          }
          const pool = connectionPool(
            {
              ...workload,
              replicas,
              workers,
              database: { ...database, connections },
            },
            3,
          );
          expect(pool?.overflow).toBeGreaterThanOrEqual(1);
          expect(pool?.size).toBeGreaterThanOrEqual(1);
          expect(
            engines * ((pool?.size ?? 0) + (pool?.overflow ?? 0)),
          ).toBeLessThanOrEqual(connections - 4);
        },
      ),
    );
  });

  it('counts the pods that an autoscaler may add', () => {
    const autoscaling = { minReplicas: 1, maxReplicas: 4, cpuUtilization: 70 };
    const few = aWorkload({ database: postgresql });

    expect(connectionPool({ ...few, autoscaling }, 2)).toEqual(
      connectionPool({ ...few, replicas: 4 }, 2),
    );
  });

  it('is of no use to SQLite', () => {
    expect(
      connectionPool(
        { ...workload, database: { kind: 'sqlite', path: '/a' } },
        2,
      ),
    ).toBeUndefined();
  });
});
