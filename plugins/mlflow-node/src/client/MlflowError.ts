import { CustomErrorBase } from '@backstage/errors';

/**
 * What went wrong in a call to MLflow, in the words an administrator can act
 * on. HTTP status codes alone would mislead: a full connection pool is a 400,
 * a wrong workspace header is a 500, and an unknown route is an HTML page.
 *
 * @public
 */
export type MlflowErrorKind =
  /** MLflow says that the model, version or run does not exist. */
  | 'not-found'
  /** MLflow understood the request and refused its content. */
  | 'invalid-request'
  /** No database connection was free, or too many requests are waiting. */
  | 'overloaded'
  /** MLflow runs, its database does not answer. */
  | 'database-down'
  /** A login is missing or was refused. */
  | 'auth-required'
  /** The login is known and lacks a permission. */
  | 'forbidden'
  /** MLflow does not accept the host name it was called by. */
  | 'host-rejected'
  /** MLflow took the call for one of a browser on another site. */
  | 'cors'
  /** The server was started without the feature that was asked for. */
  | 'feature-disabled'
  /** Something answered, and it was not MLflow's API. */
  | 'not-mlflow'
  /** MLflow failed inside. */
  | 'server-error'
  /** Nothing accepted the connection, or a gateway found nothing behind it. */
  | 'unreachable'
  /** Connected, but no complete answer in time. */
  | 'timeout'
  /** A write was sent, and may or may not have been carried out, now or later. */
  | 'outcome-unknown'
  /** The answer is larger than the portal reads. */
  | 'too-large'
  /** The answer is not what MLflow's contract says. */
  | 'invalid-response';

/**
 * What is known about a failed call besides its kind.
 *
 * @public
 */
export interface MlflowErrorDetails {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** MLflow's own `error_code`, e.g. `RESOURCE_DOES_NOT_EXIST`. */
  errorCode?: string;
  /** Code of the network error, e.g. `ECONNREFUSED`. */
  networkCode?: string;
  /** `Retry-After` of the answer, in milliseconds. */
  retryAfterMs?: number;
  /** The answer asks for MLflow's own basic authentication. */
  basicAuth?: boolean;
  /**
   * The portal did not ask: the server had failed several times, or too many
   * calls were waiting.
   */
  notAsked?: boolean;
}

/**
 * A call to MLflow failed. The message is the portal's own: MLflow's texts can
 * hold SQL, host names and file paths, so none of them is kept.
 *
 * @public
 */
export class MlflowError extends CustomErrorBase {
  override name = 'MlflowError' as const;

  constructor(
    readonly kind: MlflowErrorKind,
    message: string,
    readonly details: MlflowErrorDetails = {},
  ) {
    super(message);
  }
}
