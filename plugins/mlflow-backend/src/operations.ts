import { z } from 'zod/v4';
import { approvalOperations } from './approvals/operations';
import { deploymentOperations } from './deployments/operations';
import { fleetOperations } from './fleet/operations';
import { historyOperations } from './history/operations';
import { instanceOperations } from './instances/operations';
import { modelOperations } from './models/operations';
import { Operation } from './openapi';
import { promotionOperations } from './promotion/operations';
import { versionOperations } from './versions/operations';
import { webhookOperations } from './webhooks/operations';

/** Every operation that the plugin offers; there is no other. */
export const operations: readonly Operation[] = [
  {
    id: 'readHealth',
    method: 'get',
    path: '/health',
    summary: 'Whether the plugin runs',
    public: true,
    answer: {
      name: 'HealthResponse',
      schema: z.object({ status: z.literal('ok') }),
    },
  },
  {
    id: 'readOpenApi',
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    answer: {
      name: 'OpenApiDocument',
      schema: z.looseObject({ openapi: z.string() }),
    },
  },
  ...fleetOperations,
  ...instanceOperations,
  ...modelOperations,
  ...versionOperations,
  ...historyOperations,
  ...promotionOperations,
  ...approvalOperations,
  ...deploymentOperations,
  ...webhookOperations,
];
