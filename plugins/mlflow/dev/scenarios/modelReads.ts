import { historyResponse } from '../../src/__fixtures__/history';
import { modelsResponse } from '../../src/__fixtures__/models';
import {
  checkResponse,
  versionsResponse,
} from '../../src/__fixtures__/promotion';

/** Answers of a backend with models, their history and what may be moved. */
export const models = (changes: Parameters<typeof modelsResponse>[0] = {}) => ({
  getModels: async () => modelsResponse(changes),
  getHistory: async () => historyResponse(),
  getVersions: async () => versionsResponse,
  getPreviousVersion: async () => ({
    instance: 'fraud-prod',
    current: '3',
    previous: '2',
  }),
  getPromotionRequests: async () => ({ items: [] }),
  checkPromotion: async () => checkResponse(),
  getVersionAt: async () => ({
    state: 'version' as const,
    version: '3',
    since: {
      notBefore: '2026-11-20T09:12:00Z',
      notAfter: '2026-11-20T09:13:00Z',
    },
  }),
});
