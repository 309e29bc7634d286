import comparisonError from '../../src/__fixtures__/argocd/comparison-error.json';
import deployments from '../../src/__fixtures__/argocd/deployments.json';
import podsCrashLoop from '../../src/__fixtures__/argocd/pods-crashloop.json';
import podsPending from '../../src/__fixtures__/argocd/pods-pending.json';
import progressing from '../../src/__fixtures__/argocd/progressing.json';
import syncFailed from '../../src/__fixtures__/argocd/sync-failed.json';
import syncedHealthy from '../../src/__fixtures__/argocd/synced-healthy.json';
import unavailable from '../../src/__fixtures__/argocd/synced-progressing-unavailable.json';
import {
  clusterAnswers,
  failedBackup,
  goodBackup,
  joined,
  waitingFor,
  withAvailability,
} from '../../src/__fixtures__/clusters';
import { deploymentResponse } from '../../src/__fixtures__/deployment';
import { ServerCard } from '../../src/components/server/ServerCard';
import { failing, pending } from '../fakes';
import { instances } from './instances';
import type { Scenario } from './Scenario';

const [deployment] = deployments.items;
const down = withAvailability(deployment, 'False');
const healthy = { application: syncedHealthy, deployments: [deployment] };
const coming = {
  version: undefined,
  storage: 'not-proven',
} as const;
const deployed = { getDeployment: async () => deploymentResponse({}) };
const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 3_600_000).toISOString();

export const serverScenarios: Record<string, Scenario> = {
  'server-healthy': {
    show: <ServerCard />,
    answers: {
      ...instances({
        certificate: {
          validTo: inDays(75),
          trusted: true,
          issuer: 'Example Trust R3',
        },
      }),
      ...deployed,
    },
    clusters: clusterAnswers({ ...healthy, cronJobs: [goodBackup] }),
  },
  'server-environments': {
    show: <ServerCard />,
    answers: {
      ...instances(
        { version: '3.9.0', securityFloor: '3.11.1', newerVersion: '3.17.2' },
        {
          ...coming,
          instance: 'fraud-dev',
          environment: 'dev',
          state: 'not-created',
        },
      ),
      getDeployment: async () =>
        deploymentResponse(
          { chartRelease: '1.9.0' },
          { instance: 'fraud-dev', environment: 'dev', database: 'sqlite' },
        ),
    },
    clusters: joined(
      clusterAnswers(healthy),
      clusterAnswers({
        cluster: 'east',
        environment: 'dev',
        application: progressing,
        deployments: [down],
      }),
    ),
  },
  'server-clusters': {
    show: <ServerCard />,
    answers: { ...instances({}), ...deployed },
    clusters: joined(
      clusterAnswers(healthy),
      clusterAnswers({
        cluster: 'east',
        application: unavailable,
        deployments: [down],
        pods: podsCrashLoop.items,
      }),
    ),
  },
  'server-not-known': {
    show: <ServerCard />,
    answers: { ...instances({ ...coming, state: 'not-created' }), ...deployed },
    clusters: clusterAnswers(),
  },
  'server-fact-missing': {
    show: <ServerCard />,
    answers: {
      ...instances({ ...coming, state: 'not-created' }),
      getDeployment: async () =>
        deploymentResponse({
          missingFacts: [
            {
              fact: 'identity.clientId',
              description: 'Client id of the identity of the server',
              command:
                'az identity show --resource-group rg-ml --name id-mlflow-fraud-prod --query clientId --output tsv',
            },
          ],
        }),
    },
    clusters: clusterAnswers({ application: comparisonError }),
  },
  'server-sync-failed': {
    show: <ServerCard />,
    answers: { ...instances({ ...coming, state: 'not-created' }), ...deployed },
    clusters: clusterAnswers({ application: syncFailed }),
  },
  'server-upgrade-not-rendered': {
    show: <ServerCard />,
    answers: { ...instances({}), ...deployed },
    clusters: clusterAnswers({ ...healthy, application: comparisonError }),
  },
  'server-secret-missing': {
    show: <ServerCard />,
    answers: { ...instances({ ...coming, state: 'not-created' }), ...deployed },
    clusters: clusterAnswers({
      application: progressing,
      deployments: [down],
      pods: podsCrashLoop.items.map(pod =>
        waitingFor(pod, 'secret "mlflow-db" not found'),
      ),
    }),
  },
  'server-pods-crash': {
    show: <ServerCard />,
    answers: { ...instances({ ...coming, state: 'unreachable' }), ...deployed },
    clusters: clusterAnswers({
      application: unavailable,
      deployments: [down],
      pods: podsCrashLoop.items,
    }),
  },
  'server-pods-pending': {
    show: <ServerCard />,
    answers: { ...instances({ ...coming, state: 'not-created' }), ...deployed },
    clusters: clusterAnswers({
      application: progressing,
      deployments: [down],
      pods: podsPending.items,
    }),
  },
  'server-unreachable': {
    show: <ServerCard />,
    answers: {
      ...instances({
        ...coming,
        state: 'unreachable',
        certificate: { validTo: inDays(-2), trusted: false },
      }),
      ...deployed,
    },
    clusters: clusterAnswers(healthy),
  },
  'server-database-down': {
    show: <ServerCard />,
    answers: {
      ...instances({ state: 'database-down', storage: 'not-proven' }),
      ...deployed,
    },
    clusters: clusterAnswers({ ...healthy, cronJobs: [failedBackup] }),
  },
  'server-no-credentials': {
    show: <ServerCard />,
    answers: instances({ state: 'no-credentials', storage: 'not-proven' }),
  },
  'server-storage-not-proven': {
    show: <ServerCard />,
    answers: { ...instances({ storage: 'not-proven' }), ...deployed },
    clusters: clusterAnswers(healthy),
  },
  'server-certificate-ends': {
    show: <ServerCard />,
    answers: {
      ...instances({ certificate: { validTo: inDays(12), trusted: true } }),
      ...deployed,
    },
    clusters: clusterAnswers({ ...healthy, cronJobs: [failedBackup] }),
  },
  'server-no-kubernetes': {
    show: <ServerCard />,
    answers: instances({ ...coming, state: 'not-created' }),
  },
  'server-cluster-silent': {
    show: <ServerCard />,
    answers: instances({}),
    clusters: clusterAnswers({ errors: [{ errorType: 'SYSTEM_ERROR' }] }),
  },
  'server-no-instance': {
    show: <ServerCard />,
    answers: instances(),
  },
  'server-loading': {
    show: <ServerCard />,
    answers: { getInstances: pending },
  },
  'server-forbidden': {
    show: <ServerCard />,
    answers: { getInstances: failing(403) },
  },
  'server-unavailable': {
    show: <ServerCard />,
    answers: { getInstances: failing(503) },
  },
};
