import type { Release } from '../../../product';

export const release010: Release = {
  version: '0.1.0',
  appVersion: '3.11.1',
  traits: { servesTls: true },
  evidence: [
    'mlflow/mlflow issue 25269: 0.1.0 is published in the OCI registry; metrics.path has no default',
    'mlflow/mlflow issue 26040: no later release was published there by 2026-09-21',
    'chart of mlflow/mlflow, templates/deployment.yaml: tls.enabled adds --ssl-keyfile and --ssl-certfile',
  ],
};
