import {
  fleetChampionsQuerySchema,
  fleetChampionsResponseSchema,
  fleetServersQuerySchema,
  fleetServersResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Operation } from '../openapi';

const problems = { 403: 'The caller is no person' };

// What a caller may not be told of a server is held back, server by server.
export const fleetOperations: Operation[] = [
  {
    id: 'listFleetServers',
    method: 'get',
    path: '/fleet/servers',
    summary: 'The MLflow servers that the caller may see, with their state',
    query: fleetServersQuerySchema,
    answer: {
      name: 'FleetServersResponse',
      schema: fleetServersResponseSchema,
    },
    problems,
  },
  {
    id: 'listFleetChampions',
    method: 'get',
    path: '/fleet/champions',
    summary: 'Models of these servers that have an alias, as last seen',
    query: fleetChampionsQuerySchema,
    answer: {
      name: 'FleetChampionsResponse',
      schema: fleetChampionsResponseSchema,
    },
    problems,
  },
];
