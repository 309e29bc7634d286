import type { Release } from '../../../product';
import { before110 } from './traits';

export const release190: Release = {
  version: '1.9.0',
  appVersion: '3.14.0',
  traits: before110,
  evidence: [
    'chart mlflow 1.9.0, templates/deployment.yaml: names of extraEnvVars are written as given, no longer in upper case',
    'chart mlflow 1.9.0, values.schema.json: oauth2Proxy and oidcAuth are new, nothing is removed',
  ],
};
