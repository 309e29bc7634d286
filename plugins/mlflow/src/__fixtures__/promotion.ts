import type {
  PromotionCheckResponse,
  PromotionRequest,
  VersionsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

const version = (number: string, aliases: string[] = [], status = 'READY') => ({
  version: number,
  status,
  aliases,
  registeredAt: '2026-11-18T09:30:00Z',
  tags: [],
  url: `https://mlflow-fraud.example.org/#/models/fraud-detector/versions/${number}`,
});

/** Four versions; the third is the champion, the fourth is the next. */
export const versionsResponse: VersionsResponse = {
  instance: 'fraud-prod',
  model: 'fraud-detector',
  items: [
    version('5', [], 'FAILED_REGISTRATION'),
    version('4'),
    version('3', ['champion']),
    version('2'),
  ],
  readAt: '2026-11-21T05:00:00Z',
  stale: false,
};

/** One condition that is met, changed as a test needs it. */
export function checkResponse(
  changes: Partial<PromotionCheckResponse> = {},
): PromotionCheckResponse {
  return {
    instance: 'fraud-prod',
    current: '3',
    gates: [
      {
        gate: 'metric',
        name: 'val_auc',
        result: 'passed',
        message: 'val_auc: 0.981, and 0.973 now; at least 0.973 is asked for',
      },
    ],
    ...changes,
  };
}

/** Only a second person is missing. */
export const secondPersonMissing: PromotionCheckResponse = checkResponse({
  gates: [
    ...checkResponse().gates,
    {
      gate: 'second-person',
      name: 'group:default/risk',
      result: 'failed',
      message: 'a second person has to approve (group:default/risk)',
    },
  ],
});

/** What Ada asked for. */
export const waitingRequest: PromotionRequest = {
  id: 'r-1',
  instance: 'fraud-prod',
  model: 'fraud-detector',
  alias: 'champion',
  version: '4',
  expectedVersion: '3',
  reason: 'AUC up by 0.01 on the November cases',
  requestedBy: 'user:default/ada',
  requestedAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-11-27T10:00:00Z',
  state: 'open',
};
