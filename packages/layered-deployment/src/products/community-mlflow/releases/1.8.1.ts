import type { Release } from '../../../product';
import { before110 } from './traits';

export const release181: Release = {
  version: '1.8.1',
  appVersion: '3.7.0',
  traits: before110,
  evidence: [
    'chart mlflow 1.8.1, templates/deployment.yaml: no volume "tmp"; the migration container has no mounts of its own',
    'chart mlflow 1.8.1, templates/deployment.yaml: log.enabled adds --gunicorn-opts',
  ],
};
