import {
  comparisonResponseSchema,
  lineageResponseSchema,
  metricHistoryResponseSchema,
  mlflowModelReadPermission,
  versionsResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ENTITY_PATH } from '../authorization';
import { Operation } from '../openapi';
import {
  comparisonQuerySchema,
  lineageQuerySchema,
  metricQuerySchema,
  versionsQuerySchema,
} from './queries';

const PATH = `${ENTITY_PATH}/versions`;

const common = {
  method: 'get',
  permission: mlflowModelReadPermission,
  problems: { 503: 'MLflow did not answer' },
} as const;

export const versionOperations: Operation[] = [
  {
    ...common,
    id: 'listVersions',
    path: PATH,
    summary: 'A page of the versions of a model of an entity, newest first',
    query: versionsQuerySchema,
    answer: { name: 'VersionsResponse', schema: versionsResponseSchema },
  },
  {
    ...common,
    id: 'readLineage',
    path: `${PATH}/lineage`,
    summary: 'What a version was made of: run, data sets, parameters, code',
    query: lineageQuerySchema,
    answer: { name: 'LineageResponse', schema: lineageResponseSchema },
  },
  {
    ...common,
    id: 'compareVersions',
    path: `${PATH}/compare`,
    summary: 'Two versions of a model, side by side',
    query: comparisonQuerySchema,
    answer: { name: 'ComparisonResponse', schema: comparisonResponseSchema },
  },
  {
    ...common,
    id: 'readMetricHistory',
    path: `${PATH}/metric-history`,
    summary: 'How a metric went in the run of a version',
    query: metricQuerySchema,
    answer: {
      name: 'MetricHistoryResponse',
      schema: metricHistoryResponseSchema,
    },
  },
];
