import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { replicasSpreadOverNodes } from './replicas-spread-over-nodes';

const nodeSelector = { 'kubernetes.io/hostname': 'node-1' };

describe('the rule replicas-spread-over-nodes', () => {
  it.each(
    behavioursOf(replicasSpreadOverNodes, {
      accepts: {
        'one replica on one node': bundle =>
          upstreamValues(bundle, { nodeSelector, replicaCount: 1 }),
        'nodes of one kind': bundle =>
          upstreamValues(bundle, { nodeSelector: { pool: 'ml' } }),
      },
      refuses: {
        'two replicas on one node': {
          change: bundle => upstreamValues(bundle, { nodeSelector }),
          naming: 'node-1',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
