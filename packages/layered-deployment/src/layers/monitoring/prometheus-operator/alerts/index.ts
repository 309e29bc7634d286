import type { Alert, AlertScope } from './alert';
import { databaseAlerts } from './database';
import { expiryAlerts } from './expiry';
import { podAlerts } from './pods';
import { serverAlerts } from './server';

export type { Alert, AlertScope } from './alert';

/** Every alert that fits the deployment, with or without its exporter. */
export function fittingAlerts(scope: AlertScope): Alert[] {
  return [
    ...serverAlerts(scope),
    ...podAlerts(scope),
    ...databaseAlerts(scope),
    ...expiryAlerts(scope),
  ];
}

/** Those that can ever fire: MLflow and the given exporters measure for them. */
export function measuredAlerts(scope: AlertScope): Alert[] {
  return fittingAlerts(scope).filter(
    ({ exporter }) =>
      exporter === 'mlflow' || scope.settings.exporters.includes(exporter),
  );
}
