import {
  CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
} from 'cockatiel';
import { MlflowError, MlflowErrorKind } from './MlflowError';
import { MlflowLimits } from './types';

/** What says that the server is in trouble, and not that a request is wrong. */
const KINDS_OF_TROUBLE: readonly MlflowErrorKind[] = [
  'overloaded',
  'database-down',
  'server-error',
  'unreachable',
  'timeout',
];

/**
 * Leaves a server alone for a while that failed several times in a row, and
 * then lets one call try whether it is back.
 */
export class CallBreaker {
  #policy: CircuitBreakerPolicy;
  #lastFailure: MlflowError | undefined;
  #pausedUntil = 0;

  constructor(private readonly limits: MlflowLimits) {
    this.#policy = this.#createPolicy();
  }

  /**
   * @throws MlflowError at once, of the kind of the last failure, while the
   * server is left alone or a first call tries it.
   */
  assertMayCall(): void {
    const isOnTrial = this.#policy.state === CircuitState.HalfOpen;
    if (isOnTrial || Date.now() < this.#pausedUntil) {
      throw new MlflowError(
        this.#lastFailure?.kind ?? 'unreachable',
        `MLflow failed several times in a row and is left alone for a while. The last failure: ${
          this.#lastFailure?.message
        }`,
        { notAsked: true },
      );
    }
  }

  /** Makes the call, if it may be made, and counts its outcome. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    this.assertMayCall();
    const result = await this.#policy.execute(() =>
      call().then(
        value => () => value,
        (error: unknown) => {
          if (!(error instanceof MlflowError)) {
            throw error;
          }
          if (isTrouble(error)) {
            this.#lastFailure = error;
            throw error;
          }
          // The server works: it answered that it does not want this request.
          return () => {
            throw error;
          };
        },
      ),
    );
    return result();
  }

  /** The server was seen to work: what failed before counts no longer. */
  reset(): void {
    this.#policy = this.#createPolicy();
    this.#pausedUntil = 0;
  }

  #createPolicy(): CircuitBreakerPolicy {
    const { failuresInARow, pauseMs } = this.limits;
    const policy = circuitBreaker(handleType(MlflowError, isTrouble), {
      breaker: new ConsecutiveBreaker(failuresInARow),
      halfOpenAfter: pauseMs,
    });
    policy.onBreak(() => {
      this.#pausedUntil = Date.now() + pauseMs;
    });
    return policy;
  }
}

function isTrouble({ kind }: MlflowError): boolean {
  return KINDS_OF_TROUBLE.includes(kind);
}
