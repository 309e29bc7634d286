import type {
  RequestStatus,
  TrackedRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** A request that waits for its review, changed as a test needs it. */
export function trackedRequest(
  status: Partial<RequestStatus> = {},
  changes: Partial<TrackedRequest> = {},
): TrackedRequest {
  return {
    id: 'e9a1',
    entityRef: 'component:default/mlflow-credit',
    platform: 'aks-weu',
    owner: 'group:default/risk',
    environments: ['dev', 'prod'],
    pullRequestUrl: 'https://git.example.org/ml/deployments/pulls/7',
    pullRequestNumber: 7,
    requestedBy: 'user:default/ada',
    requestedAt: '2026-11-20T08:00:00Z',
    updatedAt: '2026-11-20T08:00:00Z',
    ...changes,
    status: {
      state: 'open',
      readAt: '2026-11-21T08:00:00Z',
      stale: false,
      ...status,
    },
  };
}
