import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at } from './support/yaml';

/** Keys that the chart's schema accepts and that break the server. */
export const chartKeysThatBreak = defineRule({
  meta: {
    id: 'chart-keys-that-break',
    severity: 'error',
    title: 'No key that the chart accepts but cannot carry out',
    why: 'The schema of the chart lets them pass; the server then fails, or is not what the values say.',
    evidence: [
      'chart mlflow 1.8.1 to 1.11.5: rendered with Helm 4.3.1',
      'chart langfuse 2.0.0: rendered with Helm 4.3.1',
      'chart of mlflow/mlflow: templates and issue 25269',
    ],
  },
  check: ({ bundle, report }) => {
    const { hazards = [] } = bundle.deployment.product;
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      for (const { keys, breaks, why } of hazards) {
        if (breaks(at(upstream, ...keys))) {
          report({
            message: `${environment.name} sets ${keys.join('.')}: ${why}`,
            file: paths.upstream[0],
            fix: `Remove ${keys.join('.')}`,
          });
        }
      }
    }
  },
});
