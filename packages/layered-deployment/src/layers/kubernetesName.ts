import { z } from 'zod/v4';

/** The name of an object of the cluster, safe in a shell command too. */
export const kubernetesName = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
    'must be the name of a Kubernetes object: lower-case letters, digits, dashes and dots',
  );
