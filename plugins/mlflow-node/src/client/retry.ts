import {
  DelegateBackoff,
  ExponentialBackoff,
  IBackoff,
  IRetryBackoffContext,
  handleWhen,
  retry,
} from 'cockatiel';
import { MlflowError } from './MlflowError';

const RETRIED_STATUSES = [408, 429, 500, 502, 503, 504];
const MAXIMUM_RETRY_AFTER_MS = 5_000;

/** A time-out is not tried again: the next attempt would wait as long. */
function isWorthAnotherAttempt(error: Error): boolean {
  if (
    !(error instanceof MlflowError) ||
    error.kind === 'feature-disabled' ||
    error.details.notAsked
  ) {
    return false;
  }
  return (
    error.kind === 'overloaded' ||
    error.details.networkCode !== undefined ||
    RETRIED_STATUSES.includes(error.details.status ?? 0)
  );
}

const exponential = new ExponentialBackoff<IRetryBackoffContext<unknown>>({
  initialDelay: 200,
  maxDelay: 2_000,
});

/** Waits as long as the server asks for, else a random, growing time. */
const backoff = new DelegateBackoff<
  IRetryBackoffContext<unknown>,
  IBackoff<IRetryBackoffContext<unknown>>
>((context, previous) => {
  const state = (previous ?? exponential).next(context);
  const error = 'error' in context.result ? context.result.error : undefined;
  const asked =
    error instanceof MlflowError ? error.details.retryAfterMs : undefined;
  return {
    delay: Math.min(asked ?? state.duration, MAXIMUM_RETRY_AFTER_MS),
    state,
  };
});

/** Runs a read, and runs it again where the failure may have been a passing one. */
export function withRetries<T>(
  read: () => Promise<T>,
  attempts: number,
): Promise<T> {
  return retry(handleWhen(isWorthAnotherAttempt), {
    maxAttempts: attempts,
    backoff,
  }).execute(read);
}
