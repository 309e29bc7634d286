import { DateTime, Duration } from 'luxon';
import { useLanguage } from './useLanguage';

const UNITS = ['years', 'months', 'days', 'hours', 'minutes'] as const;

/** Writes how long ago a moment (ISO 8601) was as a length, e.g. `12 days`. */
export function useAge(): (moment: string) => string {
  const locale = useLanguage();
  return moment => {
    const age = DateTime.now().diff(DateTime.fromISO(moment), [...UNITS]);
    if (!age.isValid) {
      return moment;
    }
    const unit = UNITS.find(one => age.get(one) >= 1) ?? 'minutes';
    const rounded = { [unit]: Math.max(Math.floor(age.get(unit)), 1) };
    return Duration.fromObject(rounded, { locale }).toHuman();
  };
}
