import deployments from '../../src/__fixtures__/argocd/deployments.json';
import podsCrashLoop from '../../src/__fixtures__/argocd/pods-crashloop.json';
import progressing from '../../src/__fixtures__/argocd/progressing.json';
import syncedHealthy from '../../src/__fixtures__/argocd/synced-healthy.json';
import unavailable from '../../src/__fixtures__/argocd/synced-progressing-unavailable.json';
import {
  clusterAnswers,
  withAvailability,
} from '../../src/__fixtures__/clusters';
import { ServerCard } from '../../src/components/ServerCard';
import { failing, pending } from '../fakes';
import { instances } from './instances';
import type { Scenario } from './Scenario';

export const serverScenarios: Record<string, Scenario> = {
  'server-healthy': {
    show: <ServerCard />,
    answers: instances({}),
    clusters: clusterAnswers({
      application: syncedHealthy,
      deployments: deployments.items.slice(0, 1),
    }),
  },
  'server-environments': {
    show: <ServerCard />,
    answers: instances(
      { version: '3.9.0', securityFloor: '3.11.1' },
      {
        instance: 'fraud-dev',
        environment: 'dev',
        state: 'not-created',
        version: undefined,
        storage: 'not-proven',
      },
    ),
    clusters: clusterAnswers({ application: progressing }),
  },
  'server-pods-crash': {
    show: <ServerCard />,
    answers: instances({ state: 'unreachable', version: undefined }),
    clusters: clusterAnswers({
      application: unavailable,
      deployments: [withAvailability(deployments.items[0], 'False')],
      pods: podsCrashLoop.items,
    }),
  },
  'server-nothing-yet': {
    show: <ServerCard />,
    answers: instances({
      state: 'not-created',
      version: undefined,
      storage: 'not-proven',
    }),
  },
  'server-no-credentials': {
    show: <ServerCard />,
    answers: instances({ state: 'no-credentials', storage: 'not-proven' }),
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
