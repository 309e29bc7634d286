import type { WorkloadCaller } from '../../workload';

/**
 * Google's load balancers and health checks call pods from here; regional and
 * internal ones from their proxy-only subnet too.
 *
 * https://cloud.google.com/load-balancing/docs/firewall-rules
 */
const frontEnds = ['35.191.0.0/16', '130.211.0.0/22'];

/** Who calls the server where a load balancer of Google does. */
export function googleCallers(
  proxyOnlySubnet: string | undefined,
): WorkloadCaller[] {
  return [
    {
      purpose: 'Google Cloud load balancer',
      from: {
        addresses: [
          ...frontEnds,
          ...(proxyOnlySubnet ? [proxyOnlySubnet] : []),
        ],
      },
    },
  ];
}
