import type { Release } from '../../../product';

export const release181: Release = {
  version: '1.8.1',
  appVersion: '3.7.0',
  traits: {
    // Adds --gunicorn-opts, under which the FastAPI routes do not exist.
    logsThroughGunicorn: true,
    // The server's container gets an emptyDir at /tmp from the chart.
    mountsTemporaryFolder: false,
    deploymentAnnotations: false,
  },
  evidence: [
    'chart mlflow 1.8.1, templates/deployment.yaml: no volume "tmp"; the migration container has no mounts of its own',
    'chart mlflow 1.8.1, templates/deployment.yaml: log.enabled adds --gunicorn-opts',
  ],
};
