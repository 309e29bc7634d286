import {
  approvalResponseSchema,
  mlflowAliasPromotePermission,
  mlflowModelReadPermission,
  promotionBodySchema,
  promotionRequestSchema,
  promotionRequestsResponseSchema,
  rejectionBodySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ENTITY_PATH } from '../authorization';
import { Operation } from '../openapi';

export const REQUESTS_PATH = `${ENTITY_PATH}/promotions/requests`;

const PROBLEMS = {
  409: 'Something else was asked for, decided or moved meanwhile',
  429: 'The caller wrote too often within a minute',
  503: 'MLflow did not answer; nothing was moved',
};
const REQUEST = { name: 'PromotionRequest', schema: promotionRequestSchema };

export const approvalOperations: Operation[] = [
  {
    id: 'requestPromotion',
    method: 'post',
    path: REQUESTS_PATH,
    summary: 'Ask for a promotion that a second person has to approve',
    permission: mlflowAliasPromotePermission,
    body: promotionBodySchema,
    answer: REQUEST,
    problems: PROBLEMS,
  },
  {
    id: 'listPromotionRequests',
    method: 'get',
    path: REQUESTS_PATH,
    summary: 'What was asked for, and what became of it',
    permission: mlflowModelReadPermission,
    answer: {
      name: 'PromotionRequestsResponse',
      schema: promotionRequestsResponseSchema,
    },
  },
  {
    id: 'approvePromotionRequest',
    method: 'post',
    path: `${REQUESTS_PATH}/:requestId/approve`,
    summary: 'Approve what another person asked for, which moves the alias',
    permission: mlflowAliasPromotePermission,
    answer: { name: 'ApprovalResponse', schema: approvalResponseSchema },
    problems: PROBLEMS,
  },
  {
    id: 'rejectPromotionRequest',
    method: 'post',
    path: `${REQUESTS_PATH}/:requestId/reject`,
    summary: 'Reject what another person asked for, or withdraw an own request',
    permission: mlflowAliasPromotePermission,
    body: rejectionBodySchema,
    answer: REQUEST,
    problems: PROBLEMS,
  },
];
