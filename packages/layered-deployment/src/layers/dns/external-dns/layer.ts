import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { optionalSetting } from '../../optionalSetting';
import { exampleZones, zoneSetting } from '../zone';

// The prefix changed in 0.22; an external-dns reads one and ignores the other.
const prefixes = [
  'external-dns.kubernetes.io/',
  'external-dns.alpha.kubernetes.io/',
];

export const externalDns = defineLayer({
  concern: 'dns',
  id: 'external-dns',
  title: 'DNS record by external-dns',
  reason: 'the record follows the route without anybody',
  documentation:
    'external-dns reads the host from the route and makes the record. Where it points to, Ingresses and HTTPRoutes show in their status. An IngressRoute of Traefik shows nothing, so that `target` is needed there; on an HTTPRoute `target` would be ignored, because external-dns reads it from the Gateway. Both prefixes of the annotation are written, since releases before 0.22 read the older one.',
  settings: z.strictObject({
    zone: zoneSetting,
    target: perEnvironment(
      z
        .string()
        .regex(
          /^[A-Za-z0-9.:-]+$/,
          'must be an address or a host name, without a scheme',
        ),
    )
      .optional()
      .describe(
        'Address or host name that records point to, if not the one in the status of the route.',
      ),
  }),
  examples: {
    'from-status': { zone: exampleZones },
    target: { zone: exampleZones, target: 'ingress.example.com' },
  },
  values: {
    zone: constant('DNS zone of public hosts', { format: 'host-name' }),
  },
  traits: ['record', 'automatic'],
  worksWith: ({ target }) => ({
    route: [target ? 'dns-by-annotation' : 'dns-by-status'],
  }),
  contribute: ({ settings, values, names, environment }) => {
    const host = names['route.host'];
    const { value: target, problems } = optionalSetting(
      settings.target,
      environment,
      'platform.layers.dns.target',
    );
    return {
      workload: {
        routeAnnotations: Object.fromEntries(
          target ? prefixes.map(prefix => [`${prefix}target`, target]) : [],
        ),
      },
      problems,
      prerequisites: [
        {
          id: 'external-dns',
          title: `Run external-dns for ${values.zone} with the source of the route: ingress, gateway-httproute or traefik-proxy: external-dns.yaml has the zone among its domainFilters and the source among its sources (once per cluster)`,
          command: `helm upgrade --install external-dns external-dns --repo https://kubernetes-sigs.github.io/external-dns --namespace external-dns --create-namespace --values external-dns.yaml`,
          check: `kubectl get deployments --all-namespaces --selector app.kubernetes.io/name=external-dns --output jsonpath='{.items[*].spec.template.spec.containers[0].args}'`,
        },
      ],
      notes: [
        `${names.environment}: external-dns makes the record of ${host} once the route is there; \`dig +short ${host}\` shows it.`,
      ],
    };
  },
});
