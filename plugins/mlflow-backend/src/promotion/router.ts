import {
  PreviousVersionResponse,
  PromotionCheckResponse,
  PromotionResponse,
  mlflowAliasPromotePermission,
  mlflowModelReadPermission,
  promotionBodySchema,
  promotionCheckBodySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Router, json } from 'express';
import PromiseRouter from 'express-promise-router';
import { ENTITY_PATH, EntityGate } from '../authorization';
import { aliasQuerySchema } from '../history';
import { parseInput } from '../parseInput';
import { EntityPromotions } from './EntityPromotions';

const PATH = `${ENTITY_PATH}/promotions`;

/** Moves of aliases, and what has to be known before one. */
export function createPromotionRouter(options: {
  gate: EntityGate;
  promotions: EntityPromotions;
}): Router {
  const { gate, promotions } = options;
  const router = PromiseRouter();
  router.use(PATH, json({ limit: '20kb' }));

  router.post(PATH, async (request, response) => {
    const { entity, person } = await gate.enterAsPerson(
      request,
      mlflowAliasPromotePermission,
    );
    const body = parseInput(promotionBodySchema, request.body);
    response.json(
      (await promotions.promote(entity, person, body, {
        request,
      })) satisfies PromotionResponse,
    );
  });

  router.post(`${PATH}/check`, async (request, response) => {
    const { entity, person } = await gate.enterAsPerson(
      request,
      mlflowAliasPromotePermission,
    );
    const body = parseInput(promotionCheckBodySchema, request.body);
    response.json(
      (await promotions.check(
        entity,
        person,
        body,
      )) satisfies PromotionCheckResponse,
    );
  });

  router.get(`${PATH}/previous`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(aliasQuerySchema, request.query);
    response.json(
      (await promotions.previous(
        entity,
        query,
      )) satisfies PreviousVersionResponse,
    );
  });

  return router;
}
