import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Polled } from './usePolling';

/**
 * Reads what hardly ever changes: now, and again only when a person asks for
 * it. `read` must be stable; another `read` starts afresh.
 */
export function useReadOnce<T>(
  read: () => Promise<T>,
): Omit<Polled<T>, 'readAt'> {
  const state = useAsyncRetry(
    async () => ({ read, value: await read() }),
    [read],
  );
  // Never show what was read for something else.
  const answer = state.value?.read === read ? state.value : undefined;
  return {
    value: answer?.value,
    error: state.loading ? undefined : state.error,
    refresh: state.retry,
  };
}
