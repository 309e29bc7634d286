import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

const prefix = 'MLFLOW_SQLALCHEMYSTORE_';

/** One busy server must not lock everybody else out of the database. */
export const poolFitsConnectionBudget = defineRule({
  meta: {
    id: 'pool-fits-connection-budget',
    severity: 'error',
    title: 'The connection pool fits the budget',
    why: 'Each worker opens a pool per engine: the defaults are 15 connections each, over 100 for one replica. An overflow of 0 is ignored silently.',
    evidence: ['MLflow: store/db/utils.py', 'SQLAlchemy: QueuePool'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    const { product } = bundle.deployment;
    for (const { server, paths, environment } of serversOf(bundle)) {
      const { database } = environment.workload;
      if (database?.kind !== 'postgresql') {
        continue;
      }
      const setting = (name: string) =>
        Number(textAt(server.variables, `${prefix}${name}`));
      const overflow = setting('MAX_OVERFLOW');
      const perEngine = setting('POOL_SIZE') + overflow;
      const { replicas, workers } = server;
      const engines = product.enginesPerWorker(environment.workload);
      const total = replicas * workers * engines * perEngine;
      if (!(overflow >= 1) || !(total <= database.connections)) {
        report({
          message: `${environment.name} may open ${total} connections (${replicas} replicas x ${workers} workers x ${engines} engines x ${perEngine}), its budget is ${database.connections}`,
          file: paths.upstream[1],
          fix: 'Choose a smaller size, or let the platform team raise database.connections',
        });
      }
    }
  },
});
