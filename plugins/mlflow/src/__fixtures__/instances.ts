import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** A healthy instance, changed as a test needs it. */
export function instanceStatus(
  changes: Partial<InstanceStatus> = {},
): InstanceStatus {
  return {
    instance: 'fraud-prod',
    environment: 'prod',
    address: 'https://mlflow-fraud.example.org',
    state: 'healthy',
    version: '3.17.2',
    storage: 'proven',
    authentication: 'mlflow-basic-auth',
    loginHint: 'The team’s login is in the secret store under risk/mlflow.',
    checkedAt: '2026-11-21T05:00:00Z',
    ...changes,
  };
}
