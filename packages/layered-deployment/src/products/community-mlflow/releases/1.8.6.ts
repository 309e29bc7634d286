import type { Release } from '../../../product';
import { before110 } from './traits';

export const release186: Release = {
  version: '1.8.6',
  appVersion: '3.14.0',
  traits: before110,
  evidence: [
    'chart mlflow 1.8.6: templates and values schema are those of 1.8.3, whose probes ask for /health whatever extraArgs.staticPrefix says',
    'chart mlflow 1.8.2 to 1.8.6, Chart.yaml: appVersion goes from 3.12.0 to 3.14.0',
  ],
};
