import { z } from 'zod/v4';

/** Size of a volume, as Kubernetes writes it. */
export const storageAmount = z
  .string()
  .regex(/^[1-9][0-9]*(Mi|Gi|Ti)$/, 'must be an amount such as "10Gi"');
