import { z } from 'zod/v4';

const range = z.union([z.cidrv4(), z.cidrv6()]);

/** A range of addresses, such as 10.0.0.0/16. */
export const cidrBlock = z
  .string()
  .refine(
    text => range.safeParse(text).success,
    'must be a range of addresses such as 10.0.0.0/16',
  );
