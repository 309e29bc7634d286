import {
  mlflowAliasPromotePermission,
  mlflowModelReadPermission,
  previousVersionResponseSchema,
  promotionBodySchema,
  promotionCheckBodySchema,
  promotionCheckResponseSchema,
  promotionResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ENTITY_PATH } from '../authorization';
import { aliasQuerySchema } from '../history';
import { Operation } from '../openapi';

const PATH = `${ENTITY_PATH}/promotions`;

const DOWN = { 503: 'MLflow did not answer; nothing was moved' };

export const promotionOperations: Operation[] = [
  {
    id: 'promote',
    method: 'post',
    path: PATH,
    summary: 'Move an alias of a model to another version',
    permission: mlflowAliasPromotePermission,
    body: promotionBodySchema,
    answer: { name: 'PromotionResponse', schema: promotionResponseSchema },
    problems: {
      ...DOWN,
      409: 'The alias no longer points where the caller saw it',
      429: 'The caller moved too many aliases within a minute',
    },
  },
  {
    id: 'checkPromotion',
    method: 'post',
    path: `${PATH}/check`,
    summary: 'What a promotion would meet now, without moving anything',
    permission: mlflowAliasPromotePermission,
    body: promotionCheckBodySchema,
    answer: {
      name: 'PromotionCheckResponse',
      schema: promotionCheckResponseSchema,
    },
    problems: DOWN,
  },
  {
    id: 'readPreviousVersion',
    method: 'get',
    path: `${PATH}/previous`,
    summary: 'Where an alias pointed before its last move',
    permission: mlflowModelReadPermission,
    query: aliasQuerySchema,
    answer: {
      name: 'PreviousVersionResponse',
      schema: previousVersionResponseSchema,
    },
  },
];
