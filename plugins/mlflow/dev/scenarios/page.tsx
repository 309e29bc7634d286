import {
  fleetChampion,
  fleetChampions,
  wholeFleet,
} from '../../src/__fixtures__/fleet';
import { FleetChampions } from '../../src/components/fleet/FleetChampions';
import { MlflowPage } from '../../src/components/fleet/MlflowPage';
import { RequestsTable } from '../../src/components/requests/RequestsTable';
import { failing } from '../fakes';
import { everyRequest } from './everyRequest';
import type { Scenario } from './Scenario';

const servers = async () => ({ items: wholeFleet, total: wholeFleet.length });
const requests = async () => ({ items: everyRequest });
const champions = async () =>
  fleetChampions([
    fleetChampion('churn', { since: { notAfter: '2026-10-02T08:00:00Z' } }),
    fleetChampion('fraud-detector'),
    fleetChampion('uplift', {
      ...{ version: '12', instance: 'growth-prod', since: undefined },
      server: 'component:default/mlflow-growth',
      owners: ['group:default/growth'],
    }),
  ]);
const everything = {
  getFleetServers: servers,
  getFleetChampions: champions,
  getRequests: requests,
};

const table = (items: typeof everyRequest): Scenario => ({
  show: <RequestsTable requests={{ value: { items }, refresh: () => {} }} />,
  answers: {},
});

const models = <FleetChampions servers={wholeFleet} />;

export const pageScenarios: Record<string, Scenario> = {
  page: { show: <MlflowPage />, answers: everything },
  'page-empty': {
    show: <MlflowPage />,
    answers: {
      getFleetServers: async () => ({ items: [], total: 0 }),
      getFleetChampions: async () =>
        fleetChampions([], { instances: [], aliases: [] }),
      getRequests: async () => ({ items: [] }),
    },
  },
  'page-loading': { show: <MlflowPage />, answers: {} },
  'page-unavailable': {
    show: <MlflowPage />,
    answers: {
      getFleetServers: failing(503),
      getFleetChampions: failing(503),
      getRequests: failing(503),
    },
  },
  'page-forbidden': {
    show: <MlflowPage />,
    answers: {
      getFleetServers: servers,
      getFleetChampions: failing(403),
      getRequests: failing(403),
    },
  },
  'page-requests': table(everyRequest),
  'page-requests-empty': table([]),
  'page-champions': { show: models, answers: everything },
  'page-champions-empty': {
    show: models,
    answers: {
      getFleetChampions: async () =>
        fleetChampions([], { instances: [], aliases: [] }),
    },
  },
  'page-champions-loading': { show: models, answers: {} },
  'page-champions-unavailable': {
    show: models,
    answers: { getFleetChampions: failing(503) },
  },
  'page-champions-stale': {
    show: models,
    answers: {
      getFleetChampions: async () =>
        fleetChampions([fleetChampion('fraud-detector')], {
          instances: [
            {
              ...{ instance: 'fraud-prod', environment: 'prod' },
              server: 'component:default/mlflow-fraud',
              observedAt: '2026-11-20T22:00:00Z',
            },
            {
              instance: 'credit-dev',
              server: 'component:default/mlflow-credit',
            },
          ],
          withheld: [
            {
              server: 'component:default/mlflow-secret',
              problem: 'no-permission',
            },
          ],
        }),
    },
  },
};
