import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';

/** What a repeated read knows so far. */
export interface Polled<T> {
  /** The newest value that was read; kept when a later read fails. */
  value?: T;
  /** Why the newest read failed; absent after a success. */
  error?: Error;
  /** When the value was read, in milliseconds since the epoch. */
  readAt?: number;
  refresh: () => void;
}

const POLLING_INTERVAL_MS = 10_000;

/**
 * Reads now and every ten seconds, but not while the page is hidden. `read`
 * must be stable; another `read` starts afresh.
 *
 * @param isLast - tells of a value that it will not change any more; stable
 * @param intervalMs - for what costs more to read
 */
export function usePolling<T>(
  read: () => Promise<T>,
  isLast?: (value: T) => boolean,
  intervalMs = POLLING_INTERVAL_MS,
): Polled<T> {
  const [state, setState] = useState<
    Omit<Polled<T>, 'refresh'> & { read: () => Promise<T> }
  >({ read });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound(count => count + 1), []);

  useEffect(() => {
    let active = true;
    let overdue = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const run = async () => {
      overdue = false;
      try {
        const value = await read();
        if (active) {
          setState({ read, value, readAt: Date.now() });
        }
        if (isLast?.(value)) {
          return;
        }
      } catch (error) {
        if (active) {
          setState(previous => ({
            ...(previous.read === read ? previous : {}),
            read,
            error: toError(error),
          }));
        }
      }
      if (active) {
        timer = setTimeout(() => {
          overdue = document.hidden;
          if (!overdue) {
            run();
          }
        }, intervalMs);
      }
    };
    const onVisibilityChange = () => {
      if (overdue && !document.hidden) {
        run();
      }
    };

    run();
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => {
      active = false;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [read, isLast, intervalMs, round]);

  // Never show what was read for another entity.
  const { value, error, readAt } = state.read === read ? state : {};
  return { value, error, readAt, refresh };
}
