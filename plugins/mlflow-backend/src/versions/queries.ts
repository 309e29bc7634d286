import {
  cursorSchema,
  versionNumberSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { z } from 'zod/v4';
import { modelQuerySchema } from '../history';

/** Which page of the versions of a model. */
export const versionsQuerySchema = modelQuerySchema.extend({
  cursor: cursorSchema.optional(),
});

export type VersionsQuery = z.infer<typeof versionsQuerySchema>;

/** Which version. */
export const lineageQuerySchema = modelQuerySchema.extend({
  version: versionNumberSchema,
});

export type LineageQuery = z.infer<typeof lineageQuerySchema>;

/** Which two versions. */
export const comparisonQuerySchema = modelQuerySchema.extend({
  versions: z
    .string()
    .regex(
      /^[1-9]\d{0,9},[1-9]\d{0,9}$/,
      'must be the numbers of two versions, e.g. 3,4',
    ),
});

export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;

/** Which metric of the run of a version. */
export const metricQuerySchema = lineageQuerySchema.extend({
  metric: z.string().min(1).max(250),
});

export type MetricQuery = z.infer<typeof metricQuerySchema>;
