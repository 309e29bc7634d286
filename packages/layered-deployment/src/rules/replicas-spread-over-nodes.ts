import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
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
    products: mlflowCharts,
    exceptions: mlflowCharts.map(product => ({
      product,
      reason: 'the chart has no key for topology spread constraints.',
      instead:
        'the scheduler spreads the pods of a Deployment by its own defaults, and no node is pinned.',
    })),
  },
  check: ({ bundle, report }) => {
    for (const { server, upstream, paths, environment } of serversOf(bundle)) {
      const node = textAt(upstream, 'nodeSelector', nodeName);
      if (node !== undefined && server.replicas > 1) {
        report({
          message: `Every replica of ${environment.name} must run on the node ${node}`,
          file: paths.upstream[0],
          fix: `Select nodes by a label that several have, instead of ${nodeName}`,
        });
      }
    }
  },
});
