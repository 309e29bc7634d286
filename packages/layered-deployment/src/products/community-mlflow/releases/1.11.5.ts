import type { Release } from '../../../product';

export const release1115: Release = {
  version: '1.11.5',
  appVersion: '3.15.1',
  traits: {
    logsThroughGunicorn: false,
    mountsTemporaryFolder: true,
    deploymentAnnotations: true,
  },
  evidence: [
    'chart mlflow 1.11.5, templates/deployment.yaml: volume "tmp" at /tmp in the server and the migration container',
    'chart mlflow 1.11.5, templates/deployment.yaml: log.enabled adds --uvicorn-opts',
  ],
};
