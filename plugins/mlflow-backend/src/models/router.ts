import {
  ModelSearchResponse,
  ModelsResponse,
  mlflowModelReadPermission,
  modelSearchQuerySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ENTITY_PATH, EntityGate } from '../authorization';
import { parseInput } from '../parseInput';
import { EntityModels } from './EntityModels';

/** The registered models that an entity names, with their aliases. */
export function createModelsRouter(options: {
  gate: EntityGate;
  models: EntityModels;
}): Router {
  const { gate, models } = options;
  const router = PromiseRouter();

  router.get(`${ENTITY_PATH}/models`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    response.json((await models.read(entity)) satisfies ModelsResponse);
  });

  router.get(`${ENTITY_PATH}/models/search`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(modelSearchQuerySchema, request.query);
    response.json(
      (await models.search(entity, query)) satisfies ModelSearchResponse,
    );
  });

  return router;
}
