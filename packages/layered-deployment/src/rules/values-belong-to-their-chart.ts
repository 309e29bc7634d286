import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';

/** One file of values for two charts breaks the closed schema of one of them. */
export const valuesBelongToTheirChart = defineRule({
  meta: {
    id: 'values-belong-to-their-chart',
    severity: 'error',
    title: 'The upstream chart gets its own keys and no others',
    why: 'Its schema is closed: a key of ours stops the whole Application with a ComparisonError.',
    evidence: ['chart mlflow 1.8.1 and 1.11.5: values.schema.json'],
  },
  check: ({ bundle, report }) => {
    const { product } = bundle.deployment;
    for (const { upstream, pins, environment } of environmentViews(bundle)) {
      const { workload, release, image } = environment;
      const known = Object.keys(product.toValues(workload, release, image));
      const foreign = Object.keys(upstream).filter(
        key => ![...known, 'global'].includes(key),
      );
      if (foreign.length > 0) {
        report({
          message: `${environment.name} gives the upstream chart ${foreign.join(
            ', ',
          )}, which ${product.id} does not write`,
          file: pins,
          fix: 'Move it to config.yaml of the environment, which belongs to the infra chart',
        });
      }
    }
  },
});
