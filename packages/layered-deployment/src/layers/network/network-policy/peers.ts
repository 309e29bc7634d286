import { z } from 'zod/v4';
import type { WorkloadPeer } from '../../../workload';

const labels = z.record(z.string(), z.string().min(1));

/** A peer as Kubernetes writes it in a NetworkPolicy. */
export const peerSchema = z.strictObject({
  namespaceSelector: z.strictObject({ matchLabels: labels }).optional(),
  podSelector: z.strictObject({ matchLabels: labels }).optional(),
  ipBlock: z
    .strictObject({
      cidr: z.string().min(1),
      except: z.array(z.string().min(1)).min(1).optional(),
    })
    .optional(),
});

type Peer = z.infer<typeof peerSchema>;

/** Everybody in a namespace. */
export function inNamespace(namespace: string): Peer {
  return {
    namespaceSelector: {
      // Kubernetes sets this label itself; `name` it does not.
      matchLabels: { 'kubernetes.io/metadata.name': namespace },
    },
  };
}

/** Pods of the server's own namespace. */
export function withLabels(podLabels: Record<string, string>): Peer {
  return { podSelector: { matchLabels: podLabels } };
}

/** Addresses, each a CIDR block. */
export function atAddresses(addresses: string[]): Peer[] {
  return addresses.map(cidr => ({ ipBlock: { cidr } }));
}

/**
 * Any address but those at which a node tells its own secrets: the metadata
 * services of Amazon, Azure and Google, and Azure's WireServer.
 */
export function anywhere(ipFamilies: ('IPv4' | 'IPv6')[]): Peer[] {
  const blocks = {
    IPv4: {
      cidr: '0.0.0.0/0',
      except: ['169.254.0.0/16', '168.63.129.16/32'],
    },
    IPv6: {
      cidr: '::/0',
      except: ['fe80::/10', 'fd00:ec2::/32', 'fd20:ce::254/128'],
    },
  };
  return ipFamilies.map(family => ({ ipBlock: blocks[family] }));
}

/** What the layers call a peer, as Kubernetes writes it. */
export function toPeers(peer: WorkloadPeer): Peer[] {
  if ('addresses' in peer) {
    return atAddresses(peer.addresses);
  }
  return [
    {
      ...('namespace' in peer ? inNamespace(peer.namespace) : {}),
      ...(peer.podLabels ? withLabels(peer.podLabels) : {}),
    },
  ];
}
