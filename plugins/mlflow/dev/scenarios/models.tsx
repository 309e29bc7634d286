import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import {
  comparisonResponse,
  lineageResponse,
  metricHistory,
  searchResponse,
} from '../../src/__fixtures__/lineage';
import { modelDocument } from '../../src/__fixtures__/search';
import type { MlflowApi } from '../../src/api';
import { ModelSearchResult } from '../../src/components/models/ModelSearchResult';
import { ComparisonDialog } from '../../src/components/models/VersionComparison';
import { ModelVersions } from '../../src/components/models/ModelVersions';
import { ModelsTab } from '../../src/components/models/ModelsTab';
import { failing, pending } from '../fakes';
import { instances } from './instances';
import { manyModels } from './manyModels';
import { models } from './modelReads';
import type { Scenario } from './Scenario';

const person = mockApis.identity({
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
});

const answers: Partial<MlflowApi> = {
  ...instances({}),
  ...models(),
  searchModels: async () =>
    searchResponse(['fraud-detector', 'merchant-embeddings', 'chargeback']),
  getLineage: async () => lineageResponse(),
  compareVersions: async () => comparisonResponse,
  getMetricHistory: async (_, { metric, version }) =>
    metricHistory(metric, version),
};

const tab = (changes: Partial<MlflowApi> = {}): Scenario => ({
  show: (
    <TestApiProvider apis={[[identityApiRef, person]]}>
      <ModelsTab />
    </TestApiProvider>
  ),
  answers: { ...answers, ...changes },
});

const versions = (changes: Partial<MlflowApi> = {}): Scenario => ({
  show: (
    <ModelVersions
      query={{ instance: 'fraud-prod', model: 'fraud-detector' }}
      backHref="?"
    />
  ),
  answers: { ...answers, ...changes },
});

const details = (changes: Partial<MlflowApi> = {}): Scenario => ({
  ...versions(changes),
  press: t => [t('versions.detailsLabel', { version: '4' })],
});

const comparison = (changes: Partial<MlflowApi> = {}): Scenario => ({
  show: (
    <ComparisonDialog
      query={{ instance: 'fraud-prod', model: 'fraud-detector' }}
      first="3"
      second="4"
    />
  ),
  answers: { ...answers, ...changes },
  press: t => [t('versions.compare', { first: '3', second: '4' })],
});

export const modelsScenarios: Record<string, Scenario> = {
  'models-tab': tab(),
  'models-loading': tab({ searchModels: pending }),
  'models-none-fits': tab({ searchModels: async () => searchResponse([]) }),
  'models-stale': tab({
    searchModels: async () => ({
      ...searchResponse(['fraud-detector']),
      stale: true,
    }),
  }),
  'models-forbidden': tab({ searchModels: failing(403) }),
  'models-unavailable': tab({ searchModels: failing(503) }),
  'models-no-server': tab({ getInstances: async () => ({ items: [] }) }),
  'models-many': tab(manyModels),
  'versions-many': versions(manyModels),
  versions: versions(),
  'versions-unavailable': versions({ getVersions: failing(503) }),
  'version-details': details(),
  'version-curve': {
    ...details(),
    press: t => [
      t('versions.detailsLabel', { version: '4' }),
      t('lineage.curveLabel', { metric: 'val_auc' }),
    ],
  },
  'version-details-stale': details({
    getLineage: async () =>
      lineageResponse({ stale: true, run: { state: 'gone', runId: 'r-17' } }),
  }),
  'version-details-unavailable': details({ getLineage: failing(503) }),
  'versions-point-here': {
    ...versions(),
    press: t => [
      t('promotion.pointHereLabel', { alias: 'champion', version: '2' }),
    ],
  },
  comparison: comparison(),
  'comparison-loading': comparison({ compareVersions: pending }),
  'comparison-unavailable': comparison({ compareVersions: failing(503) }),
  'search-result': {
    show: <ModelSearchResult result={modelDocument()} />,
    answers,
  },
  'search-result-unknown': {
    show: (
      <ModelSearchResult
        result={modelDocument({ aliases: [], versions: [], readAt: undefined })}
      />
    ),
    answers,
  },
};
