import {
  historyResponseSchema,
  historyVerificationSchema,
  mlflowHistoryAuditPermission,
  mlflowModelReadPermission,
  versionAtResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ENTITY_PATH } from '../authorization';
import { Operation } from '../openapi';
import { EXPORT_TYPES } from './audit/exportHistory';
import {
  exportQuerySchema,
  modelQuerySchema,
  verificationQuerySchema,
  versionQuerySchema,
} from './reading/queries';

export const historyOperations: Operation[] = [
  {
    id: 'readHistory',
    method: 'get',
    path: `${ENTITY_PATH}/history`,
    summary: 'What the portal saw happen to a model of an entity',
    permission: mlflowModelReadPermission,
    query: modelQuerySchema,
    answer: { name: 'HistoryResponse', schema: historyResponseSchema },
  },
  {
    id: 'readVersionAt',
    method: 'get',
    path: `${ENTITY_PATH}/history/version`,
    summary: 'Which version an alias pointed to at a moment',
    permission: mlflowModelReadPermission,
    query: versionQuerySchema,
    answer: { name: 'VersionAtResponse', schema: versionAtResponseSchema },
  },
  {
    id: 'verifyHistory',
    method: 'get',
    path: '/history/verification',
    summary: 'Whether the history is as it was written',
    permission: mlflowHistoryAuditPermission,
    query: verificationQuerySchema,
    answer: { name: 'HistoryVerification', schema: historyVerificationSchema },
  },
  {
    id: 'exportHistory',
    method: 'get',
    path: '/history/export',
    summary: 'All of the history, ending with its digest',
    permission: mlflowHistoryAuditPermission,
    query: exportQuerySchema,
    answer: { mediaTypes: Object.values(EXPORT_TYPES) },
  },
];
