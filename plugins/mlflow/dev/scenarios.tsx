import { unknownReasonSchema } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ReactNode } from 'react';
import deployments from '../src/__fixtures__/argocd/deployments.json';
import podsCrashLoop from '../src/__fixtures__/argocd/pods-crashloop.json';
import progressing from '../src/__fixtures__/argocd/progressing.json';
import syncedHealthy from '../src/__fixtures__/argocd/synced-healthy.json';
import unavailable from '../src/__fixtures__/argocd/synced-progressing-unavailable.json';
import { clusterAnswers, withAvailability } from '../src/__fixtures__/clusters';
import { historyResponse } from '../src/__fixtures__/history';
import { instanceStatus } from '../src/__fixtures__/instances';
import {
  comparisonResponse,
  lineageResponse,
  metricHistory,
  searchResponse,
} from '../src/__fixtures__/lineage';
import {
  aliasedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../src/__fixtures__/models';
import { previewResponse } from '../src/__fixtures__/preview';
import { platformSummary } from '../src/__fixtures__/platforms';
import {
  checkResponse,
  versionsResponse,
  waitingRequest,
} from '../src/__fixtures__/promotion';
import { trackedRequest } from '../src/__fixtures__/requests';
import type { MlflowApi } from '../src/api';
import { ChampionCard } from '../src/components/ChampionCard';
import { ModelsTab } from '../src/components/ModelsTab';
import { MlflowPage } from '../src/components/MlflowPage';
import { RequestOutputs } from '../src/components/RequestOutputs';
import { ServerCard } from '../src/components/ServerCard';
import { failing, pending } from './fakes';
import { PickerForm } from './PickerForm';

export interface Scenario {
  show: ReactNode;
  answers: Partial<MlflowApi>;
  clusters?: ReturnType<typeof clusterAnswers>;
}

const instances = (...changes: Parameters<typeof instanceStatus>[0][]) => ({
  getInstances: async () => ({ items: changes.map(instanceStatus) }),
});
const models = (changes: Parameters<typeof modelsResponse>[0] = {}) => ({
  getModels: async () => modelsResponse(changes),
  getHistory: async () => historyResponse(),
  getVersions: async () => versionsResponse,
  getPreviousVersion: async () => ({
    instance: 'fraud-prod',
    current: '3',
    previous: '2',
  }),
  getPromotionRequests: async () => ({ items: [] }),
  checkPromotion: async () => checkResponse(),
  getVersionAt: async () => ({
    state: 'version' as const,
    version: '3',
    since: {
      notBefore: '2026-11-20T09:12:00Z',
      notAfter: '2026-11-20T09:13:00Z',
    },
  }),
});
const [production] = modelsResponse().instances;

/** A request in every state, named after it. */
const everyRequest = [
  trackedRequest({ state: 'draft' }),
  trackedRequest(),
  trackedRequest({ state: 'approved' }),
  trackedRequest({ state: 'changes-requested' }),
  trackedRequest({ state: 'checks-failing', stale: true }),
  trackedRequest({ state: 'merged' }),
  trackedRequest({ state: 'closed' }, { closedAt: '2026-11-20T09:00:00Z' }),
  ...unknownReasonSchema.options.map(reason =>
    trackedRequest({ state: 'unknown', reason, readAt: undefined }),
  ),
].map(request => {
  const id = request.status.reason ?? request.status.state;
  return { ...request, id, entityRef: `component:default/mlflow-${id}` };
});

/** The result of a task, as its template puts it out. */
const result = (answers: Partial<MlflowApi>): Scenario => ({
  show: (
    <RequestOutputs
      output={{
        requestId: 'e9a1',
        links: [
          {
            title: 'Pull request',
            icon: 'code',
            url: 'https://git.example.org/ml/deployments/pulls/7',
          },
          {
            title: 'The server’s page, after the merge',
            icon: 'kind:component',
            entityRef: 'component:default/mlflow-credit',
          },
        ],
        text: [
          {
            title: 'What happens next',
            default: true,
            content:
              'Your platform team reviews the [pull request](https://git.example.org/ml/deployments/pulls/7).',
          },
        ],
      }}
    />
  ),
  answers,
});

/** Every state worth looking at, by the name in its address. */
export const scenarios: Record<string, Scenario> = {
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
  champion: {
    show: <ChampionCard />,
    answers: models({
      items: [
        registeredModel({
          aliases: [
            {
              alias: 'challenger',
              version: aliasedVersion({ version: '4' }),
              since: { notAfter: '2026-11-01T08:00:04Z' },
            },
            {
              alias: 'champion',
              version: aliasedVersion(),
              since: {
                notBefore: '2026-11-20T09:12:00Z',
                notAfter: '2026-11-20T09:13:00Z',
                from: '2',
              },
            },
          ],
        }),
        registeredModel({ name: 'merchant-embeddings', aliases: [] }),
      ],
    }),
  },
  'champion-problems': {
    show: <ChampionCard />,
    answers: models({
      instances: [{ ...production, stale: true }],
      missing: ['fraud-detektor'],
      items: [
        registeredModel({
          aliases: [
            { alias: 'champion', version: { state: 'deleted', version: '2' } },
            {
              alias: 'challenger',
              version: aliasedVersion({
                status: 'FAILED_REGISTRATION',
                run: sourceRun({ deleted: true, metrics: [], datasets: [] }),
              }),
            },
          ],
        }),
      ],
    }),
  },
  'champion-request': {
    show: <ChampionCard />,
    answers: {
      ...models(),
      getPromotionRequests: async () => ({ items: [waitingRequest] }),
    },
  },
  'champion-empty': { show: <ChampionCard />, answers: models({ items: [] }) },
  'champion-loading': {
    show: <ChampionCard />,
    answers: { getModels: pending },
  },
  'champion-forbidden': {
    show: <ChampionCard />,
    answers: { getModels: failing(403) },
  },
  page: {
    show: <MlflowPage />,
    answers: { getRequests: async () => ({ items: everyRequest }) },
  },
  'models-tab': {
    show: <ModelsTab />,
    answers: {
      ...instances({}),
      ...models(),
      searchModels: async () =>
        searchResponse(['fraud-detector', 'merchant-embeddings', 'chargeback']),
      getLineage: async () => lineageResponse(),
      compareVersions: async () => comparisonResponse,
      getMetricHistory: async (_, { metric, version }) =>
        metricHistory(metric, version),
    },
  },
  'page-empty': {
    show: <MlflowPage />,
    answers: { getRequests: async () => ({ items: [] }) },
  },
  'page-loading': { show: <MlflowPage />, answers: {} },
  'page-unavailable': {
    show: <MlflowPage />,
    answers: { getRequests: failing(503) },
  },
  ...Object.fromEntries(
    everyRequest.map(request => [
      `result-${request.id}`,
      result({ getRequest: async () => request }),
    ]),
  ),
  'result-loading': result({}),
  'result-forbidden': result({ getRequest: failing(403) }),
  'result-unavailable': result({ getRequest: failing(503) }),
  'form-platform': {
    show: <PickerForm />,
    answers: {
      getPlatforms: async () => ({
        items: [
          platformSummary({
            alternatives: [
              {
                concern: 'artifactStore',
                items: [{ name: 'volume', title: 'A volume in the cluster' }],
              },
            ],
            identities: { 'group:default/risk': ['id-risk-shared'] },
          }),
          platformSummary({
            name: 'try-out',
            title: 'Try-out',
            description: 'One replica, no backup',
            environments: ['sandbox'],
            owners: ['group:default/growth'],
          }),
        ],
      }),
      previewDeployment: async () =>
        previewResponse({
          missingFacts: [
            {
              environment: 'dev',
              fact: 'identity.clientId',
              description: 'Client id of the managed identity',
              command:
                'az identity show --name id-mlflow-credit-dev --query clientId',
            },
          ],
          prerequisites: [
            {
              environment: 'dev',
              id: 'managed-identity',
              title: 'Create the managed identity id-mlflow-credit-dev',
              command: 'az identity create --name id-mlflow-credit-dev',
              check: 'az identity show --name id-mlflow-credit-dev',
            },
          ],
        }),
    },
  },
};
