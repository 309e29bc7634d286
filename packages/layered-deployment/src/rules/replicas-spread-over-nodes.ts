import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { mostReplicas } from './support/replicas';
import { textAt } from './support/yaml';

const nodeName = 'kubernetes.io/hostname';

/** Replicas on one node fail together. */
export const replicasSpreadOverNodes = defineRule({
  meta: {
    id: 'replicas-spread-over-nodes',
    severity: 'error',
    title: 'Several replicas may stand on several nodes',
    why: 'Replicas that all must run on one node go with it, and share its memory while it lasts.',
    evidence: [
      'Kubernetes documentation: pod topology spread constraints, cluster-level defaults',
    ],
    products: ['community-mlflow', 'official-mlflow'],
    exceptions: ['community-mlflow', 'official-mlflow'].map(product => ({
      product,
      reason: 'the chart has no key for topology spread constraints.',
      instead:
        'the scheduler spreads the pods of a Deployment by its own defaults, and no node is pinned.',
    })),
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const node = textAt(upstream, 'nodeSelector', nodeName);
      if (node !== undefined && mostReplicas(upstream) > 1) {
        report({
          message: `Every replica of ${environment.name} must run on the node ${node}`,
          file: paths.upstream[0],
          fix: `Select nodes by a label that several have, instead of ${nodeName}`,
        });
      }
    }
  },
});
