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
import {
  clusterAnswers,
  joined,
  waitingFor,
  withAvailability,
} from '../__fixtures__/clusters';
import type { ClusterAnswers } from './findRollouts';
import { failedClusters, findRollouts } from './findRollouts';

// A minute after the recorded operations began.
const now = Date.parse('2026-11-21T04:03:00Z');

const mostPressing = (answers: ClusterAnswers, environment = 'prod') =>
  findRollouts(answers, environment, now)[0];

const step = (...answers: Parameters<typeof clusterAnswers>) =>
  mostPressing(clusterAnswers(...answers)).step;

const [deployment] = deployments.items;

describe('findRollouts', () => {
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
    const rollout = mostPressing(
      clusterAnswers({
        application: syncedHealthy,
        deployments: [deployment],
        pods: pods.items,
      }),
    );
    expect(rollout).toMatchObject({
      step: 'healthy',
      cluster: 'west',
      application: { namespace: 'argocd', charts: ['mlflow 1.11.5'] },
      workload: {
        desired: 2,
        ready: 2,
        available: true,
        images: ['ghcr.io/mlflow/mlflow:v3.15.1-full'],
      },
    });
  });

  it('sees crashing pods that Argo CD calls progressing', () => {
    const crashed = withAvailability(deployment, 'False');
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
        deployments: [withAvailability(deployment, 'False')],
        pods: podsPending.items,
      }),
    ).toBe('pods-unschedulable');
  });

  it('calls a sync stuck that has been running for more than five minutes', () => {
    const { startedAt } = runningHookStuck.status.operationState;
    const at = (minutes: number) =>
      findRollouts(
        clusterAnswers({ application: runningHookStuck }),
        'prod',
        Date.parse(startedAt) + minutes * 60_000,
      )[0].step;
    expect(at(4)).toBe('syncing');
    expect(at(6)).toBe('operation-stuck');
  });

  it('takes nothing from another environment', () => {
    expect(
      mostPressing(clusterAnswers({ application: syncFailed }), 'dev'),
    ).toEqual({ step: 'not-created' });
  });

  it('names the objects that a sync could not bring about', () => {
    expect(
      mostPressing(clusterAnswers({ application: syncFailed })).application
        ?.failed,
    ).toEqual([
      { kind: 'ExternalSecret', name: 'mlflow-db' },
      { kind: 'ExternalSecret', name: 'mlflow-flask' },
    ]);
  });

  it.each([
    ['container', 'containerStatuses'],
    ['container that prepares the database', 'initContainerStatuses'],
  ] as const)('names the secret that a %s waits for', (_, statuses) => {
    const rollout = mostPressing(
      clusterAnswers({
        application: unavailable,
        deployments: [withAvailability(deployment, 'False')],
        pods: podsCrashLoop.items.map(pod =>
          waitingFor(pod, 'secret "mlflow-db" not found', statuses),
        ),
      }),
    );
    expect(rollout).toMatchObject({
      step: 'config-missing',
      workload: { missing: [{ kind: 'Secret', name: 'mlflow-db' }] },
    });
  });

  describe('on several clusters', () => {
    const healthy = { application: syncedHealthy, deployments: [deployment] };

    it('tells them apart, the one in trouble first', () => {
      const rollouts = findRollouts(
        joined(
          clusterAnswers(healthy),
          clusterAnswers({
            cluster: 'east',
            application: syncedHealthy,
            deployments: [withAvailability(deployment, 'False')],
            pods: podsCrashLoop.items,
          }),
        ),
        'prod',
        now,
      );
      expect(rollouts).toMatchObject([
        { cluster: 'east', step: 'pods-crash', workload: { ready: 0 } },
        { cluster: 'west', step: 'healthy', workload: { ready: 2 } },
      ]);
    });

    it('finds the Application where another cluster holds it', () => {
      const rollouts = findRollouts(
        joined(
          clusterAnswers({ cluster: 'hub', application: syncedHealthy }),
          clusterAnswers({ deployments: [deployment] }),
        ),
        'prod',
        now,
      );
      expect(rollouts).toMatchObject([
        {
          cluster: 'west',
          application: { name: 'mlflow-azure' },
          workload: { ready: 2 },
        },
      ]);
    });

    it('joins each Application with the cluster that it is for', () => {
      const aimed = (cluster: string, name: string) => ({
        ...syncedHealthy,
        metadata: { ...syncedHealthy.metadata, name },
        spec: { destination: { name: cluster } },
      });
      const rollouts = findRollouts(
        joined(
          clusterAnswers({ cluster: 'hub', application: aimed('west', 'a') }),
          clusterAnswers({ cluster: 'hub', application: aimed('east', 'b') }),
          clusterAnswers({ cluster: 'east', deployments: [deployment] }),
        ),
        'prod',
        now,
      );
      expect(rollouts).toMatchObject([
        { cluster: 'east', application: { name: 'b' }, workload: { ready: 2 } },
        { cluster: 'west', application: { name: 'a' } },
      ]);
    });
  });
});

describe('failedClusters', () => {
  it('names each cluster that did not answer once', () => {
    const answers = clusterAnswers({ errors: [{ errorType: 'SYSTEM_ERROR' }] });
    expect(failedClusters(answers)).toEqual(['west']);
  });
});
