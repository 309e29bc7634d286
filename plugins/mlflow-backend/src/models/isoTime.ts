/** ISO 8601, or nothing for a number that is no time: MLflow takes any. */
export function isoTime(milliseconds: number | undefined): string | undefined {
  const time = new Date(milliseconds ?? NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
