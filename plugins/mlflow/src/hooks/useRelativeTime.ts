import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

/** Writes a moment (ISO 8601) the way people say it, e.g. `3 days ago`. */
export function useRelativeTime(): (moment: string) => string {
  const locale = useLanguage();
  return moment => DateTime.fromISO(moment).toRelative({ locale }) ?? moment;
}
