import { z } from 'zod/v4';

const cidr = z.union([z.cidrv4(), z.cidrv6()], 'must be a CIDR block');
const namespaces = (help: string) =>
  z.array(z.string().min(1)).default([]).describe(help);

/** What a platform says about the traffic around its servers. */
export const networkPolicySettings = z.strictObject({
  ingressNamespaces: namespaces(
    'Namespaces of the ingress controllers, which forward requests from outside',
  ),
  monitoringNamespaces: namespaces("Namespaces that read the server's metrics"),
  portalNamespaces: namespaces(
    'Namespaces of the portal, which calls the server itself',
  ),
  clientNamespaces: namespaces(
    'Namespaces whose jobs may call the server; through the proxy before it, where there is one',
  ),
  dnsNamespace: z
    .string()
    .min(1)
    .default('kube-system')
    .describe("Namespace of the cluster's DNS"),
  dnsAddresses: z
    .array(cidr)
    .default([])
    .describe(
      'Addresses of a DNS cache on every node, such as 169.254.20.10/32 of NodeLocal DNSCache or 169.254.169.254/32 of Cloud DNS for GKE',
    ),
  ipFamilies: z
    .array(z.enum(['IPv4', 'IPv6']))
    .min(1)
    .default(['IPv4'])
    .describe(
      'Families of the addresses that pods may reach; what is left out is closed',
    ),
  destinations: z
    .array(
      z.strictObject({
        port: z
          .int()
          .min(1)
          .max(65535)
          .describe('Port, as the pod behind it listens'),
        environments: z
          .array(z.string().min(1))
          .optional()
          .describe('Environments it holds for; all if left out'),
        addresses: z.array(cidr).min(1).describe('CIDR blocks'),
      }),
    )
    .default([])
    .describe(
      'Addresses behind a port, such as the subnet of the database, for what no layer knows more closely',
    ),
  defaultDeny: z
    .enum(['existing', 'generated'])
    .default('existing')
    .describe(
      'Whether pods that no policy names are closed by the namespace already, or not at all (existing), or by a policy of this bundle (generated): then the namespace must be its own',
    ),
});
