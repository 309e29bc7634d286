import { z } from 'zod/v4';
import { perEnvironment } from '../../../../perEnvironment';
import { settle, type Solution } from './solver';

export const azureDnsSettings = z.strictObject({
  provider: z.literal('azure-dns'),
  subscription: perEnvironment(z.guid()).describe('Subscription of the zone.'),
  resourceGroup: perEnvironment(z.string().regex(/^[\w.()-]+$/)).describe(
    'Resource group of the zone.',
  ),
  clientId: perEnvironment(z.guid()).describe(
    "Client id of cert-manager's managed identity.",
  ),
});

export const azureDnsConfig = z.strictObject({
  azureDNS: z.strictObject({
    subscriptionID: z.string().min(1),
    resourceGroupName: z.string().min(1),
    hostedZoneName: z.string().min(1),
    managedIdentity: z.strictObject({ clientID: z.string().min(1) }),
  }),
});

/** Azure DNS, by the workload identity of cert-manager. */
export function azureDns(
  { provider: _, ...settings }: z.infer<typeof azureDnsSettings>,
  environment: string,
  zone: string,
): Solution {
  const { values, problems } = settle(settings, environment);
  const scope = `/subscriptions/${values.subscription}/resourceGroups/${values.resourceGroup}/providers/Microsoft.Network/dnszones/${zone}`;
  return {
    solver: {
      azureDNS: {
        subscriptionID: values.subscription,
        resourceGroupName: values.resourceGroup,
        hostedZoneName: zone,
        managedIdentity: { clientID: values.clientId },
      },
    },
    problems,
    access: {
      id: 'issuer-access',
      title: `Let cert-manager change records of ${zone} (once per zone)`,
      command: `az role assignment create --role "DNS Zone Contributor" --assignee ${values.clientId} --scope "${scope}"`,
      check: `az role assignment list --role "DNS Zone Contributor" --assignee ${values.clientId} --scope "${scope}" --query '[].id' --output tsv`,
    },
  };
}
