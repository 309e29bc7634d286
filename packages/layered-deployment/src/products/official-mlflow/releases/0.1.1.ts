import type { Release } from '../../../product';

export const release011: Release = {
  version: '0.1.1',
  appVersion: '3.12.0',
  // Not in the OCI registry; a commit, for a tag can move.
  chart: {
    kind: 'git',
    repository: 'https://github.com/mlflow/mlflow.git',
    path: 'charts',
    revision: '01f6665d201622996bfc3e7b015913f604b7f671',
  },
  traits: { servesTls: true },
  evidence: [
    'mlflow/mlflow pull request 25365: 0.1.1 gives metrics.path a default',
    'chart of mlflow/mlflow at 01f6665d, values.yaml: probes.startup, metrics.path and externalSecrets',
    'chart of mlflow/mlflow at 01f6665d, templates/deployment.yaml: tls.enabled adds --ssl-keyfile and --ssl-certfile',
  ],
};
