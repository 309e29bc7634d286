import {
  ComparisonResponse,
  LineageResponse,
  MetricHistoryResponse,
  VersionsResponse,
  mlflowModelReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ENTITY_PATH, EntityGate } from '../authorization';
import { parseInput } from '../parseInput';
import { EntityVersions } from './EntityVersions';
import {
  comparisonQuerySchema,
  lineageQuerySchema,
  metricQuerySchema,
  versionsQuerySchema,
} from './queries';

const PATH = `${ENTITY_PATH}/versions`;

/** The versions of the registered models that an entity names. */
export function createVersionsRouter(options: {
  gate: EntityGate;
  versions: EntityVersions;
}): Router {
  const { gate, versions } = options;
  const router = PromiseRouter();

  router.get(PATH, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(versionsQuerySchema, request.query);
    response.json(
      (await versions.list(entity, query)) satisfies VersionsResponse,
    );
  });

  router.get(`${PATH}/lineage`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(lineageQuerySchema, request.query);
    response.json(
      (await versions.lineage(entity, query)) satisfies LineageResponse,
    );
  });

  router.get(`${PATH}/compare`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(comparisonQuerySchema, request.query);
    response.json(
      (await versions.compare(entity, query)) satisfies ComparisonResponse,
    );
  });

  router.get(`${PATH}/metric-history`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(metricQuerySchema, request.query);
    response.json(
      (await versions.metricHistory(
        entity,
        query,
      )) satisfies MetricHistoryResponse,
    );
  });

  return router;
}
