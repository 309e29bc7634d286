import { z } from 'zod/v4';
import { azureDns, azureDnsConfig, azureDnsSettings } from './azureDns';
import { cloudDns, cloudDnsConfig, cloudDnsSettings } from './cloudDns';
import { route53, route53Config, route53Settings } from './route53';
import type { Solution } from './solver';

/** Settings of the DNS services whose records cert-manager can change. */
export const solverSettings = z.discriminatedUnion('provider', [
  azureDnsSettings,
  route53Settings,
  cloudDnsSettings,
]);

/** The solver in the values of the infra chart. */
export const solverConfig = z.union([
  azureDnsConfig,
  route53Config,
  cloudDnsConfig,
]);

/** The solver of one environment. */
export function solve(
  settings: z.infer<typeof solverSettings>,
  environment: string,
  zone: string,
): Solution {
  switch (settings.provider) {
    case 'azure-dns':
      return azureDns(settings, environment, zone);
    case 'route53':
      return route53(settings, environment, zone);
    case 'cloud-dns':
      return cloudDns(settings, environment, zone);
    default:
      return settings satisfies never;
  }
}
