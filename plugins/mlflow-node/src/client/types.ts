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
  /** How long a write may wait there: what it was decided on grows old. */
  writeQueueMs: number;
  connectTimeoutMs: number;
  readTimeoutMs: number;
  /** MLflow itself waits up to 30 seconds for a connection to its database. */
  writeTimeoutMs: number;
  /** For the calls that only look how the server is. */
  probeTimeoutMs: number;
  /** Further attempts of a read that failed in passing. */
  retries: number;
  /** Calls in a row that the server fails before it is left alone. */
  failuresInARow: number;
  /** How long it is left alone before one call tries whether it is back. */
  pauseMs: number;
  /** Largest answer that is read. */
  responseBytes: number;
}

/** Limits that suit an MLflow server as it is commonly deployed. */
export const DEFAULT_LIMITS: MlflowLimits = {
  concurrency: 4,
  // Two hundred people, each with another model, ask for six hundred at once.
  queue: 1_000,
  writeQueueMs: 10_000,
  connectTimeoutMs: 3_000,
  readTimeoutMs: 10_000,
  writeTimeoutMs: 40_000,
  probeTimeoutMs: 3_000,
  retries: 2,
  failuresInARow: 5,
  pauseMs: 30_000,
  responseBytes: 16 * 1024 * 1024,
};
