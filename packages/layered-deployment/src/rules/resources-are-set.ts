import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

const required: [string, string][] = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'memory'],
];

/** A server without requests is the first to go when a node is full. */
export const resourcesAreSet = defineRule({
  meta: {
    id: 'resources-are-set',
    severity: 'error',
    title: 'The server asks for CPU and memory, and has a memory limit',
    why: 'Both charts leave them empty: the scheduler packs such pods anywhere, and one leak takes the node.',
    evidence: ['mlflow/mlflow issues 5332 and 10331'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { upstream, pins, environment } of serversOf(bundle)) {
      const missing = required
        .filter(keys => !textAt(upstream, 'resources', ...keys))
        .map(keys => keys.join('.'));
      if (missing.length > 0) {
        report({
          message: `${environment.name} does not say resources.${missing.join(
            ', resources.',
          )} as text`,
          file: pins,
          fix: 'Complete the size preset of the platform',
        });
      }
    }
  },
});
