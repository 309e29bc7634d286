import {
  comparisonResponse,
  lineageResponse,
  metricHistory,
  searchResponse,
} from '../../src/__fixtures__/lineage';
import { ModelsTab } from '../../src/components/ModelsTab';
import { models } from './modelReads';
import { instances } from './instances';
import type { Scenario } from './Scenario';

export const modelsScenarios: Record<string, Scenario> = {
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
};
