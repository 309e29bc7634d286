import { z } from 'zod/v4';

/**
 * Where a page begins: the `nextCursor` of the page before, asked with
 * everything else as it was. Pages are MLflow's, which counts by offsets: what
 * others add or remove meanwhile can come twice or not at all.
 *
 * @public
 */
export const cursorSchema = z
  .string()
  .regex(/^[\w+/=-]{1,200}$/, 'must be the nextCursor of an earlier page');
