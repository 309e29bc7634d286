import { InstanceState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowError, MlflowServerInfo } from '../client';
import { Outcome } from './outcome';

/** A healthy server answers the small read in some hundredths of a second. */
const SLOW_READ_MS = 1_500;

/** Everything that the calls of a probe brought to light. */
export interface Observations {
  health: Outcome<void>;
  version: Outcome<string>;
  /** No value and no error: MLflow before 3.10, or another program. */
  serverInfo: Outcome<MlflowServerInfo | undefined>;
  database: Outcome<void>;
  databaseMs: number;
  hasCredentials: boolean;
  /** The address was derived from a pattern, before there was a server. */
  mayNotExistYet: boolean;
}

/** The one word for what was observed. */
export function stateOf(observations: Observations): InstanceState {
  const { health, database, databaseMs } = observations;
  if (!database.error) {
    return databaseMs > SLOW_READ_MS ? 'degraded' : 'healthy';
  }
  if (observations.mayNotExistYet && isNobodyHome(observations)) {
    return 'not-created';
  }
  const processAnswers = !health.error;
  switch (database.error.kind) {
    case 'auth-required':
      return observations.hasCredentials ? 'auth-required' : 'no-credentials';
    case 'forbidden':
    case 'host-rejected':
    case 'database-down':
      return database.error.kind;
    case 'overloaded':
      return 'degraded';
    case 'timeout':
      return processAnswers ? stateOfHangingRead(observations) : 'unreachable';
    case 'server-error':
      // A worker that never reached its database ends in an HTML 500.
      return processAnswers ? 'database-down' : 'degraded';
    case 'unreachable':
      return 'unreachable';
    default:
      return 'not-mlflow';
  }
}

/**
 * With the database gone, a fresh worker hangs in server-info too; with a full
 * connection pool it does not. Before MLflow 3.10 there is no server-info.
 */
function stateOfHangingRead({ serverInfo }: Observations): InstanceState {
  return serverInfo.value ? 'degraded' : 'database-down';
}

/**
 * Nothing listens, or a gateway knows no such route yet: no call brought
 * anything that MLflow would say.
 */
function isNobodyHome(observations: Observations): boolean {
  return (
    observations.serverInfo.value === undefined &&
    observations.version.value === undefined &&
    isAbsence(observations.database.error)
  );
}

const CODES_OF_ABSENCE = ['ENOTFOUND', 'ECONNREFUSED'];
const GATEWAY_STATUSES = [404, 502, 503];

function isAbsence(error: MlflowError | undefined): boolean {
  const { networkCode = '', status = 0 } = error?.details ?? {};
  return (
    CODES_OF_ABSENCE.includes(networkCode) ||
    // MLflow's own 404 and 503 on this route are JSON and have other kinds.
    ((error?.kind === 'unreachable' || error?.kind === 'not-mlflow') &&
      GATEWAY_STATUSES.includes(status))
  );
}
