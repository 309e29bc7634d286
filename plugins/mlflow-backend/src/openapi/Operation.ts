import { Permission } from '@backstage/plugin-permission-common';
import { z } from 'zod/v4';

/** One of the plugin's routes, as its OpenAPI document describes it. */
export interface Operation {
  /** Name of the operation in generated clients. */
  id: string;
  method: 'get' | 'post';
  /** As Express has it, e.g. `/deployments/requests/:id`. */
  path: string;
  summary: string;
  /** What its caller needs; without one, any caller with credentials may ask. */
  permission?: Permission;
  /** Answers anyone, also without credentials. */
  public?: boolean;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Name and schema of its JSON, or the media types that it streams. */
  answer: { name: string; schema: z.ZodType } | { mediaTypes: string[] };
  /** What else it may answer, by status, beside what its kind always may. */
  problems?: Record<number, string>;
}
