import { z } from 'zod/v4';
import type { Problem } from '../../../errors';
import { cidrBlock } from '../../cidrBlock';

const blocks = z.array(cidrBlock).min(1);

/** Where the load balancer calls pods from, once or by environment. */
export const subnetsSetting = z
  .union(
    [blocks, z.record(z.string(), blocks)],
    'must be ranges of addresses such as [10.0.0.0/20], or a map from environment to such ranges',
  )
  .describe(
    'Address ranges of the subnets of the load balancer, for the network policy: it calls pods from there. One list, or one for each environment.',
  );

/** The ranges of one environment. */
export function subnetsOf(
  setting: z.infer<typeof subnetsSetting>,
  environment: string,
): { value: string[]; problems: Problem[] } {
  if (Array.isArray(setting)) {
    return { value: setting, problems: [] };
  }
  return Object.hasOwn(setting, environment)
    ? { value: setting[environment], problems: [] }
    : {
        value: [],
        problems: [
          {
            field: 'platform.layers.route.subnets',
            message: `has no value for the environment "${environment}"`,
          },
        ],
      };
}
