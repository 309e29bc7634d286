import { z } from 'zod/v4';
import type { Problem } from '../../../errors';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import type { WorkloadCaller, WorkloadEgress } from '../../../workload';
import {
  anywhere,
  atAddresses,
  inNamespace,
  peerSchema,
  toPeers,
} from './peers';
import { peersOf, policiesOf, policySchema } from './policies';
import { networkPolicySettings } from './settings';

const fromNamespaces = (
  purpose: string,
  namespaces: string[],
): WorkloadCaller[] =>
  namespaces.map(namespace => ({ purpose, from: { namespace } }));

const nobodyEnters = (host: string): Problem => ({
  field: 'platform.layers.network.ingressNamespaces',
  message: `lets nobody in, so that network "network-policy" closes the server to platform.layers.route, which serves ${host}: name the namespaces of the ingress controller here, or set "controllerNamespace" of the route`,
});

export const networkPolicy = defineLayer({
  concern: 'network',
  id: 'network-policy',
  title: 'Kubernetes NetworkPolicy',
  reason:
    'only named callers reach the server, and every pod reaches only what it needs',
  documentation: `One policy for the server and one for every other pod of the bundle, made from what the chosen layers say they need: DNS, the database, the object store, the identity endpoints of the chosen cloud, the ingress controller, monitoring, the portal and the proxy before the server. A destination whose address no layer knows is open by its port alone, without the addresses at which nodes tell their own secrets; \`destinations\` narrows it. A policy sees the address after translation: \`clientNamespaces\` and \`portalNamespaces\` are namespaces of the same cluster. The cluster's network plug-in must enforce policies: Calico, Cilium, Azure and Google do when switched on, and some ignore them silently.`,
  settings: networkPolicySettings,
  examples: {
    '': {
      ingressNamespaces: ['ingress'],
      monitoringNamespaces: ['monitoring'],
      portalNamespaces: ['backstage'],
    },
    'default-deny': {
      ingressNamespaces: ['ingress'],
      monitoringNamespaces: ['monitoring'],
      portalNamespaces: ['backstage'],
      clientNamespaces: ['training'],
      defaultDeny: 'generated',
      dnsAddresses: ['169.254.20.10/32'],
      ipFamilies: ['IPv4', 'IPv6'],
      destinations: [{ port: 5432, addresses: ['10.20.0.0/24'] }],
    },
  },
  traits: ({ defaultDeny }) => [
    'policies',
    ...(defaultDeny === 'generated' ? ['default-deny'] : []),
  ],
  config: z.strictObject({
    dns: z.array(peerSchema).min(1),
    policies: z.record(z.string(), policySchema),
    certificateSolver: z.array(peerSchema).min(1).optional(),
  }),
  templates: templatesOf('network/network-policy'),
  contribute: ({ settings, workload, server, environment }) => {
    const destination = ({ port, to }: WorkloadEgress) => {
      const narrowed = settings.destinations.filter(
        candidate =>
          candidate.port === port &&
          (candidate.environments?.includes(environment) ?? true),
      );
      if (to) {
        return toPeers(to);
      }
      return narrowed.length
        ? atAddresses(narrowed.flatMap(({ addresses }) => addresses))
        : anywhere(settings.ipFamilies);
    };
    const surrounded = {
      ...workload,
      edgeCallers: [
        ...fromNamespaces('ingress', settings.ingressNamespaces),
        ...fromNamespaces('clients', settings.clientNamespaces),
        ...workload.edgeCallers,
      ],
      callers: [
        ...fromNamespaces('monitoring', settings.monitoringNamespaces),
        ...fromNamespaces('portal', settings.portalNamespaces),
        ...workload.callers,
      ],
    };
    const edge = peersOf(surrounded.edgeCallers);
    const provesHost = workload.tls?.kind === 'secret' && edge.length > 0;
    const closed =
      workload.publicHosts.length > 0 && surrounded.edgeCallers.length === 0;
    return {
      problems: closed ? [nobodyEnters(workload.publicHosts[0])] : [],
      templates: [
        'network-policies.yaml',
        ...(provesHost ? ['certificate-solver.yaml'] : []),
        ...(settings.defaultDeny === 'generated' ? ['default-deny.yaml'] : []),
      ],
      base: {
        dns: [
          inNamespace(settings.dnsNamespace),
          ...atAddresses(settings.dnsAddresses),
        ],
        policies: policiesOf(surrounded, server, destination),
        ...(provesHost && { certificateSolver: edge }),
      },
    };
  },
});
