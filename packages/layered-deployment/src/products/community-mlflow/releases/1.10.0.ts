import type { Release } from '../../../product';
import { since110 } from './traits';

export const release1100: Release = {
  version: '1.10.0',
  appVersion: '3.14.0',
  traits: since110,
  evidence: [
    'chart mlflow 1.10.0, templates/deployment.yaml: volume "tmp" at /tmp in the server and the migration container',
    'chart mlflow 1.10.0, templates/deployment.yaml: log.enabled adds --uvicorn-opts',
    'chart mlflow 1.10.0, values.yaml: securityContext.readOnlyRootFilesystem is true',
  ],
};
