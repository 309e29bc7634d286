import { z } from 'zod/v4';
import type { Prerequisite } from '../../../layer';

/** Name of a resource of Google Cloud, safe in a shell command too. */
export const resourceName = z
  .string()
  .regex(
    /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be the name of a Google Cloud resource: lower-case letters, digits and dashes, starting with a letter',
  );

/** Reserves the address that the DNS record points to. */
export function staticAddress(
  name: string | undefined,
  external: boolean,
): Omit<Prerequisite, 'environment'>[] {
  const place = external ? '--global' : '--region "$REGION"';
  const inside = external
    ? ''
    : ' --subnet "$SUBNET" --purpose SHARED_LOADBALANCER_VIP';
  return name
    ? [
        {
          id: 'static-address',
          title: `Reserve the address ${name}`,
          command: `gcloud compute addresses create ${name} ${place}${inside}`,
          check: `gcloud compute addresses describe ${name} ${place} --format='value(address)'`,
        },
      ]
    : [];
}
