import type { ReactNode } from 'react';
import deployments from '../src/__fixtures__/argocd/deployments.json';
import podsCrashLoop from '../src/__fixtures__/argocd/pods-crashloop.json';
import progressing from '../src/__fixtures__/argocd/progressing.json';
import syncedHealthy from '../src/__fixtures__/argocd/synced-healthy.json';
import unavailable from '../src/__fixtures__/argocd/synced-progressing-unavailable.json';
import { clusterAnswers, withAvailability } from '../src/__fixtures__/clusters';
import { instanceStatus } from '../src/__fixtures__/instances';
import {
  aliasedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../src/__fixtures__/models';
import { previewResponse } from '../src/__fixtures__/preview';
import { platformSummary } from '../src/__fixtures__/platforms';
import type { MlflowApi } from '../src/api';
import { ChampionCard } from '../src/components/ChampionCard';
import { MlflowPage } from '../src/components/MlflowPage';
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
});
const [production] = modelsResponse().instances;

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
            },
            { alias: 'champion', version: aliasedVersion() },
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
    answers: {
      getRequests: async () => ({
        items: [
          {
            id: '1',
            entityRef: 'component:default/mlflow-credit',
            platform: 'aks-weu',
            owner: 'group:default/risk',
            environments: ['dev', 'prod'],
            pullRequestUrl: 'https://git.example.org/ml/deployments/pulls/7',
            requestedBy: 'user:default/ada',
            requestedAt: '2026-11-20T08:00:00Z',
            updatedAt: '2026-11-20T08:00:00Z',
          },
        ],
      }),
    },
  },
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
