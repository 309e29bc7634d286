import { NotAllowedError } from '@backstage/errors';
import {
  ApprovalResponse,
  PromotionRequest,
  PromotionRequestsResponse,
  mlflowAliasPromotePermission,
  mlflowModelReadPermission,
  promotionBodySchema,
  rejectionBodySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request, Router, json } from 'express';
import PromiseRouter from 'express-promise-router';
import { EntityGate } from '../authorization';
import { parseInput } from '../parseInput';
import { EntityDecisions } from './EntityDecisions';
import { EntityRequests } from './EntityRequests';
import { REQUESTS_PATH } from './operations';

/** Promotions that take two people. */
export function createApprovalsRouter(options: {
  gate: EntityGate;
  asks: EntityRequests;
  decisions: EntityDecisions;
}): Router {
  const { gate, asks, decisions } = options;
  const router = PromiseRouter();
  router.use(REQUESTS_PATH, json({ limit: '20kb' }));

  const enter = (request: Request) =>
    gate.enterAsPerson(request, mlflowAliasPromotePermission);

  router.get(REQUESTS_PATH, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    response.json(
      (await asks.list(entity)) satisfies PromotionRequestsResponse,
    );
  });

  router.post(REQUESTS_PATH, async (request, response) => {
    const { entity, person } = await enter(request);
    const body = parseInput(promotionBodySchema, request.body);
    response.json(
      (await asks.ask(
        entity,
        person,
        body,
        request,
      )) satisfies PromotionRequest,
    );
  });

  router.post(
    `${REQUESTS_PATH}/:requestId/approve`,
    async (request, response) => {
      const { entity, person, credentials } = await enter(request);
      const { actor } = credentials.principal;
      if (actor) {
        throw new NotAllowedError(
          `${actor.subject} cannot approve in your name; approve it yourself`,
        );
      }
      const { requestId: id } = request.params;
      response.json(
        (await decisions.approve({
          ...{ entity, person, id, request },
        })) satisfies ApprovalResponse,
      );
    },
  );

  router.post(
    `${REQUESTS_PATH}/:requestId/reject`,
    async (request, response) => {
      const { entity, person } = await enter(request);
      const { reason } = parseInput(rejectionBodySchema, request.body);
      const { requestId: id } = request.params;
      response.json(
        (await decisions.reject(
          { entity, person, id, request },
          reason,
        )) satisfies PromotionRequest,
      );
    },
  );

  return router;
}
