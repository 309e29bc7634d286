import comparisonError from '../__fixtures__/argocd/comparison-error.json';
import degraded from '../__fixtures__/argocd/degraded.json';
import deployments from '../__fixtures__/argocd/deployments.json';
import missing from '../__fixtures__/argocd/missing.json';
import outOfSync from '../__fixtures__/argocd/out-of-sync.json';
import podsCrashLoop from '../__fixtures__/argocd/pods-crashloop.json';
import podsPending from '../__fixtures__/argocd/pods-pending.json';
import pods from '../__fixtures__/argocd/pods.json';
import progressing from '../__fixtures__/argocd/progressing.json';
import runningHookStuck from '../__fixtures__/argocd/running-hook-stuck.json';
import syncFailed from '../__fixtures__/argocd/sync-failed.json';
import syncedHealthy from '../__fixtures__/argocd/synced-healthy.json';
import unavailable from '../__fixtures__/argocd/synced-progressing-unavailable.json';
import { clusterAnswers, withAvailability } from '../__fixtures__/clusters';
import { failedClusters, findRollout } from './findRollout';

// A minute after the recorded operations began.
const now = Date.parse('2026-11-21T04:03:00Z');

const step = (...answers: Parameters<typeof clusterAnswers>) =>
  findRollout(clusterAnswers(...answers), 'prod', now).step;

describe('findRollout', () => {
  it.each([
    ['healthy', syncedHealthy],
    ['out-of-sync', outOfSync],
    ['comparison-error', comparisonError],
    ['syncing', progressing],
    ['sync-failing', degraded],
    ['sync-failed', syncFailed],
    ['missing', missing],
  ])('reads %s from what Argo CD says', (expected, application) => {
    expect(step({ application })).toBe(expected);
  });

  it('counts ready pods', () => {
    const rollout = findRollout(
      clusterAnswers({
        application: syncedHealthy,
        deployments: deployments.items.slice(0, 1),
        pods: pods.items,
      }),
      'prod',
      now,
    );
    expect(rollout).toMatchObject({
      step: 'healthy',
      workload: { desired: 2, ready: 2, available: true },
    });
  });

  it('sees crashing pods that Argo CD calls progressing', () => {
    const crashed = withAvailability(deployments.items[0], 'False');
    expect(
      step({
        application: unavailable,
        deployments: [crashed],
        pods: podsCrashLoop.items,
      }),
    ).toBe('pods-crash');
    expect(step({ application: unavailable, deployments: [crashed] })).toBe(
      'pods-crash',
    );
  });

  it('sees pods that no node can take', () => {
    expect(
      step({
        application: progressing,
        deployments: [withAvailability(deployments.items[0], 'False')],
        pods: podsPending.items,
      }),
    ).toBe('pods-unschedulable');
  });

  it('calls a sync stuck that has been running for more than five minutes', () => {
    const { startedAt } = runningHookStuck.status.operationState;
    const at = (minutes: number) =>
      findRollout(
        clusterAnswers({ application: runningHookStuck }),
        'prod',
        Date.parse(startedAt) + minutes * 60_000,
      ).step;
    expect(at(4)).toBe('syncing');
    expect(at(6)).toBe('operation-stuck');
  });

  it('takes nothing from another environment', () => {
    expect(
      findRollout(clusterAnswers({ application: syncFailed }), 'dev', now),
    ).toEqual({ step: 'not-created' });
  });
});

describe('failedClusters', () => {
  it('names each cluster that did not answer once', () => {
    const answers = clusterAnswers({ errors: [{ errorType: 'SYSTEM_ERROR' }] });
    expect(failedClusters(answers)).toEqual(['west']);
  });
});
