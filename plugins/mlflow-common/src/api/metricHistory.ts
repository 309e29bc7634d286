import { z } from 'zod/v4';
import { freshness } from './freshness';
import { metricValueSchema } from './runs';

/**
 * Answer of `GET /entities/:kind/:namespace/:name/versions/metric-history`: how
 * a metric went in the run that a version came from, in the order of its steps.
 *
 * @public
 */
export const metricHistoryResponseSchema = z.object({
  instance: z.string(),
  model: z.string(),
  version: z.string(),
  metric: z.string(),
  /** Without a run that was found there are no points. */
  run: z.enum(['found', 'no-access', 'gone', 'none']),
  /** A thousand at most. */
  points: z.array(
    z.object({
      step: z.number(),
      /** Milliseconds since 1970, as the run logged it. */
      timestamp: z.number(),
      value: metricValueSchema,
    }),
  ),
  /**
   * There may be more points, of which MLflow took a thousand at even distances
   * with the last one: a peak between two of them is not seen.
   */
  sampled: z.boolean(),
  ...freshness,
});

/**
 * How a metric went while a run lasted.
 *
 * @public
 */
export type MetricHistoryResponse = z.infer<typeof metricHistoryResponseSchema>;
