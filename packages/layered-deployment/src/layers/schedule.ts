import { z } from 'zod/v4';

/** When a CronJob runs: five fields, as cron writes them. */
export const cronSchedule = z
  .string()
  .regex(
    /^([\d*,/-]+ ){4}[\d*,/-]+$/,
    'must be five fields of digits, such as "30 3 * * *"',
  );

/** Name of a time zone, such as Europe/Berlin. */
export const timeZone = z
  .string()
  .regex(
    /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/,
    'must be the name of a time zone such as "Etc/UTC"',
  );

/** Whole days, as MLflow and people write them: 30d. */
export const days = z
  .string()
  .regex(/^[1-9]\d{0,3}d$/, 'must be a number of days such as "30d"');
