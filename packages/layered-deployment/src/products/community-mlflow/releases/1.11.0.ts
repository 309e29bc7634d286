import type { Release } from '../../../product';
import { since110 } from './traits';

export const release1110: Release = {
  version: '1.11.0',
  appVersion: '3.14.0',
  traits: since110,
  evidence: [
    'chart mlflow 1.11.0, templates/deployment.yaml: the init containers of the connection check and of the login get securityContext and /tmp',
  ],
};
