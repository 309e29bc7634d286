import type {
  ComparisonResponse,
  LineageResponse,
  MetricHistoryResponse,
  ModelSearchResponse,
  ModelSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { versionsResponse } from './promotion';

const fresh = { readAt: '2026-11-21T05:00:00Z', stale: false };

/** A model as the list shows it. */
export function modelSummary(
  changes: Partial<ModelSummary> = {},
): ModelSummary {
  return {
    name: 'fraud-detector',
    description: 'Scores card payments',
    url: 'https://mlflow-fraud.example.org/#/models/fraud-detector',
    createdAt: '2026-09-01T09:00:00Z',
    updatedAt: '2026-11-18T09:30:00Z',
    latestVersion: '4',
    aliases: [
      { alias: 'champion', version: '3' },
      { alias: 'challenger', version: '4' },
    ],
    owners: ['group:default/risk'],
    tags: [],
    ...changes,
  };
}

/** A page of the list. */
export function searchResponse(
  names: string[],
  nextCursor?: string,
): ModelSearchResponse {
  return {
    instance: 'fraud-prod',
    items: names.map(name => modelSummary({ name })),
    nextCursor,
    ...fresh,
  };
}

/** Where a version came from, told in full. */
export function lineageResponse(
  changes: Partial<LineageResponse> = {},
): LineageResponse {
  return {
    instance: 'fraud-prod',
    model: 'fraud-detector',
    version: {
      ...versionsResponse.items[1],
      source: 'models:/m-6f4c2b4c0f9a44c1',
      tags: [{ key: 'validated', value: 'yes' }],
    },
    run: {
      state: 'found',
      runId: '0f3c8e6f4c2b4c0f9a44c1d5b1d9e7aa',
      experimentId: '1',
      name: 'brave-fox-12',
      status: 'FINISHED',
      user: 'ada',
      startedAt: '2026-11-18T09:00:00Z',
      endedAt: '2026-11-18T09:12:30Z',
      durationMs: 750_000,
      deleted: false,
      metrics: [
        { key: 'val_auc', value: 0.981 },
        { key: 'val_loss', value: 'NaN' },
      ],
      parameters: [{ key: 'max_depth', value: '7' }],
      datasets: [
        {
          name: 'transactions-2026-q3',
          digest: 'a1b2c3d4',
          context: 'training',
          source: 's3://risk/transactions/2026-q3',
        },
      ],
      code: { commit: '4c1d5b1d9e7aa0f3', branch: 'main', file: 'train.py' },
      truncated: false,
      url: 'https://mlflow-fraud.example.org/#/experiments/1/runs/0f3c8e6f',
    },
    file: {
      state: 'read',
      flavors: ['python_function', 'sklearn'],
      signature: {
        inputs: [{ name: 'amount', type: 'double', required: true }],
        outputs: [{ type: 'float64[-1]', required: true }],
        params: [],
      },
    },
    ...fresh,
    ...changes,
  };
}

/** Two versions, of which the second is better in one metric. */
export const comparisonResponse: ComparisonResponse = {
  instance: 'fraud-prod',
  model: 'fraud-detector',
  first: {
    version: '3',
    aliases: ['champion'],
    status: 'READY',
    run: 'found',
    url: 'https://mlflow-fraud.example.org/#/models/fraud-detector/versions/3',
  },
  second: {
    version: '4',
    aliases: [],
    status: 'READY',
    run: 'found',
    url: 'https://mlflow-fraud.example.org/#/models/fraud-detector/versions/4',
  },
  metrics: [
    {
      key: 'val_auc',
      first: 0.973,
      second: 0.981,
      difference: 0.008,
      direction: 'higher',
      better: 'second',
    },
    { key: 'train_seconds', first: 610, second: 640, difference: 30 },
    { key: 'val_f1', second: 0.91 },
  ],
  parameters: [{ key: 'max_depth', first: '5', second: '7' }],
  sameParameters: 12,
  tags: [{ key: 'validated', second: 'yes' }],
  datasets: [
    {
      name: 'transactions-2026-q3',
      digest: 'a1b2c3d4',
      context: 'training',
      in: 'both',
    },
  ],
  signature: 'same',
  signatureChanges: [],
  code: 'different',
  truncated: false,
  ...fresh,
};

/** A metric that rises, with one value that is no number. */
export function metricHistory(
  metric: string,
  version: string,
): MetricHistoryResponse {
  const values = [0.52, 0.71, 'NaN' as const, 0.83, 0.9, 0.94, 0.93, 0.96];
  return {
    ...{ instance: 'fraud-prod', model: 'fraud-detector' },
    ...{ version, metric, run: 'found' },
    points: values.map((value, index) => ({
      step: index * 100,
      timestamp: 1_763_456_400_000 + index * 60_000,
      value,
    })),
    sampled: true,
    ...fresh,
  };
}
