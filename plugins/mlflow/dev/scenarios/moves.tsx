import { historyResponse } from '../../src/__fixtures__/history';
import {
  checkResponse,
  secondPersonMissing,
  versionsResponse,
  waitingRequest,
} from '../../src/__fixtures__/promotion';
import type { MlflowApi } from '../../src/api';
import { AliasHistoryDialog } from '../../src/components/moves/AliasHistory';
import { PromotionDialog } from '../../src/components/moves/Promotion';
import { failing, pending } from '../fakes';
import type { Scenario } from './Scenario';

const query = {
  instance: 'fraud-prod',
  model: 'fraud-detector',
  alias: 'champion',
};

const history = (getHistory: MlflowApi['getHistory']): Scenario => ({
  show: <AliasHistoryDialog query={query} />,
  answers: { getHistory },
  press: t => [t('history.actionLabel', query)],
});

const promotion = (changes: Partial<MlflowApi> = {}): Scenario => ({
  show: <PromotionDialog query={query} version="4" />,
  answers: {
    getVersions: async () => versionsResponse,
    getPreviousVersion: async () => ({
      ...{ instance: 'fraud-prod', current: '3', previous: '2' },
    }),
    getPromotionRequests: async () => ({ items: [] }),
    checkPromotion: async () => checkResponse(),
    ...changes,
  },
  press: t => [
    t('promotion.pointHereLabel', { alias: 'champion', version: '4' }),
  ],
});

/** What an alias pointed to, and what it will. */
export const movesScenarios: Record<string, Scenario> = {
  history: history(async () => historyResponse()),
  'history-empty': history(async () =>
    historyResponse({ items: [], gaps: [] }),
  ),
  'history-loading': history(pending),
  'history-unavailable': history(failing(503)),
  promotion: promotion(),
  'promotion-refused': promotion({
    checkPromotion: async () =>
      checkResponse({
        gates: [
          {
            gate: 'metric',
            name: 'val_auc',
            result: 'failed',
            message:
              'val_auc: 0.961, and 0.973 now; at least 0.973 is asked for',
          },
          {
            gate: 'tag',
            name: 'approved',
            result: 'failed',
            message: 'the tag approved must be "yes"; the version has none',
          },
        ],
      }),
  }),
  'promotion-second-person': promotion({
    checkPromotion: async () => secondPersonMissing,
  }),
  'promotion-waiting': promotion({
    getPromotionRequests: async () => ({ items: [waitingRequest] }),
  }),
  'promotion-checking': promotion({ checkPromotion: pending }),
  'promotion-unavailable': promotion({ getVersions: failing(503) }),
};
