/**
 * The login of the portal's own account on one MLflow server.
 *
 * @public
 */
export interface MlflowCredentials {
  username: string;
  password: string;
}

/**
 * What a client allows itself and the server.
 *
 * @public
 */
export interface MlflowLimits {
  /** Calls to one server at the same time. MLflow's default is four workers. */
  concurrency: number;
  /** Calls that may wait for a place before new ones are refused. */
  queue: number;
  connectTimeoutMs: number;
  readTimeoutMs: number;
  /** For the calls that only look how the server is. */
  probeTimeoutMs: number;
  /** Further attempts of a read that failed in passing. */
  retries: number;
  /** Largest answer that is read. */
  responseBytes: number;
}

/** Limits that suit an MLflow server as it is commonly deployed. */
export const DEFAULT_LIMITS: MlflowLimits = {
  concurrency: 4,
  queue: 100,
  connectTimeoutMs: 3_000,
  readTimeoutMs: 10_000,
  probeTimeoutMs: 3_000,
  retries: 2,
  responseBytes: 16 * 1024 * 1024,
};
