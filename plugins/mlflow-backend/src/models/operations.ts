import {
  mlflowModelReadPermission,
  modelSearchQuerySchema,
  modelSearchResponseSchema,
  modelsResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ENTITY_PATH } from '../authorization';
import { Operation } from '../openapi';

export const modelOperations: Operation[] = [
  {
    id: 'readModels',
    method: 'get',
    path: `${ENTITY_PATH}/models`,
    summary: 'Registered models of an entity with their aliases',
    permission: mlflowModelReadPermission,
    answer: { name: 'ModelsResponse', schema: modelsResponseSchema },
  },
  {
    id: 'searchModels',
    method: 'get',
    path: `${ENTITY_PATH}/models/search`,
    summary: 'A page of the registered models of an entity that fit',
    permission: mlflowModelReadPermission,
    query: modelSearchQuerySchema,
    answer: { name: 'ModelSearchResponse', schema: modelSearchResponseSchema },
    problems: { 503: 'MLflow did not answer' },
  },
];
