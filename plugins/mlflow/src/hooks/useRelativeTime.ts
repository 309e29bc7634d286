import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

const MINUTE_MS = 60_000;

/**
 * Writes a moment (ISO 8601) the way people say it, e.g. `3 days ago`; one that
 * is as good as now as `this minute`.
 */
export function useRelativeTime(): (moment: string) => string {
  const locale = useLanguage();
  return moment => {
    const time = DateTime.fromISO(moment);
    return Math.abs(time.diffNow().toMillis()) < MINUTE_MS
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
          0,
          'minute',
        )
      : time.toRelative({ locale }) ?? moment;
  };
}
