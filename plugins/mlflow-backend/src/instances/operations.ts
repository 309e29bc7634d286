import {
  instancesResponseSchema,
  mlflowInstanceReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ENTITY_PATH } from '../authorization';
import { Operation } from '../openapi';

export const instanceOperations: Operation[] = [
  {
    id: 'readInstances',
    method: 'get',
    path: `${ENTITY_PATH}/instances`,
    summary: 'State of the MLflow instances of an entity',
    permission: mlflowInstanceReadPermission,
    answer: { name: 'InstancesResponse', schema: instancesResponseSchema },
  },
];
