import { z } from 'zod/v4';
import { perEnvironment } from '../perEnvironment';

/**
 * Environment variables for the server that no layer sets. Which ones are
 * refused is decided by `refusedOption` and by the product.
 *
 * @public
 */
export const serverOptionsSchema = z.record(
  z
    .string()
    .regex(
      /^[A-Z][A-Z0-9_]*$/,
      'must be the name of an environment variable in upper case',
    ),
  perEnvironment(
    z.union([
      z
        .string()
        .min(1)
        .regex(/^[^\p{Cc}]*$/u, 'must be one line'),
      z.number(),
      z.boolean(),
    ]),
  ),
);
