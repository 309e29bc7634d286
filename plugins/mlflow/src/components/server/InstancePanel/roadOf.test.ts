import { instanceStatus } from '../../../__fixtures__/instances';
import type { RolloutStep } from '../../../argocd';
import type { RolloutView } from '../RolloutProvider';
import { heldUpAt, milestones, roadOf, type MilestoneState } from './roadOf';

const at = (step: RolloutStep): RolloutView => ({
  state: 'known',
  rollouts: [{ step }],
  failedClusters: [],
});

type Case = [
  string,
  Parameters<typeof instanceStatus>[0],
  RolloutView | undefined,
  MilestoneState[],
];

describe('roadOf', () => {
  it.each<Case>([
    [
      'a server that is there',
      {},
      at('healthy'),
      ['good', 'good', 'good', 'good', 'good'],
    ],
    [
      'a server whose storage nobody used yet',
      { storage: 'not-proven' },
      at('healthy'),
      ['good', 'good', 'good', 'good', 'waiting'],
    ],
    [
      'a request that is not merged',
      { state: 'not-created', storage: 'not-proven' },
      at('not-created'),
      ['waiting', 'ahead', 'ahead', 'ahead', 'ahead'],
    ],
    [
      'a first sync that fails',
      { state: 'not-created', storage: 'not-proven' },
      at('sync-failed'),
      ['good', 'bad', 'ahead', 'ahead', 'ahead'],
    ],
    [
      'pods that crash at the first rollout',
      { state: 'unreachable', storage: 'not-proven' },
      at('pods-crash'),
      ['good', 'good', 'bad', 'ahead', 'ahead'],
    ],
    [
      'an upgrade that is held up while the old one serves',
      {},
      at('comparison-error'),
      ['good', 'bad', 'good', 'good', 'good'],
    ],
    [
      'a rolled out server that does not answer',
      { state: 'unreachable', storage: 'not-proven' },
      at('healthy'),
      ['good', 'good', 'good', 'bad', 'ahead'],
    ],
    [
      'a server without its database',
      { state: 'database-down', storage: 'not-proven' },
      at('healthy'),
      ['good', 'good', 'good', 'bad', 'ahead'],
    ],
    [
      'a server in a portal that sees no cluster',
      {},
      undefined,
      ['good', 'good', 'good', 'good', 'good'],
    ],
    [
      'a silent server in a portal that sees no cluster',
      { state: 'not-created', storage: 'not-proven' },
      undefined,
      ['unseen', 'unseen', 'unseen', 'waiting', 'ahead'],
    ],
    [
      'a silent server whose cluster gives no answer',
      { state: 'unreachable', storage: 'not-proven' },
      { state: 'unavailable' },
      ['unseen', 'unseen', 'unseen', 'bad', 'ahead'],
    ],
  ])('says how far %s has come', (_, changes, view, expected) => {
    const road = roadOf(instanceStatus(changes), view);

    expect(milestones.map(milestone => road[milestone])).toEqual(expected);
  });

  it('names the first milestone that holds a server up', () => {
    const crashing = roadOf(
      instanceStatus({ state: 'unreachable', storage: 'not-proven' }),
      at('pods-crash'),
    );
    expect(heldUpAt(crashing)).toBe('ready');
    expect(heldUpAt(roadOf(instanceStatus(), at('healthy')))).toBeUndefined();
  });
});
