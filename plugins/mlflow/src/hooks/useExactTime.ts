import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

/** Writes a moment (ISO 8601) to the second, in the person's time zone. */
export function useExactTime(): (moment: string) => string {
  const locale = useLanguage();
  return moment =>
    DateTime.fromISO(moment).toLocaleString(
      DateTime.DATETIME_MED_WITH_SECONDS,
      { locale },
    );
}
