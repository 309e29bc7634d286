import type { Release } from '../../../product';
import { since110 } from './traits';

export const release1115: Release = {
  version: '1.11.5',
  appVersion: '3.15.1',
  traits: since110,
  evidence: [
    'chart mlflow 1.11.5, templates/deployment.yaml: volume "tmp" at /tmp in the server and the migration container',
    'chart mlflow 1.11.5, templates/deployment.yaml: log.enabled adds --uvicorn-opts',
    'chart mlflow 1.11.1 to 1.11.5: no template differs from 1.11.0, appVersion goes to 3.15.1',
  ],
};
