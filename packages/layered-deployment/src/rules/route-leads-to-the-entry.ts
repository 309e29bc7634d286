import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, isMap } from './support/yaml';

const parts = ['serviceName', 'servicePort', 'podPort', 'scheme'] as const;

/** The proxy where there is one, else the server, in the scheme it speaks. */
export const routeLeadsToTheEntry = defineRule({
  meta: {
    id: 'route-leads-to-the-entry',
    severity: 'error',
    title: 'The route leads to the login, in the scheme that it speaks',
    why: 'A route past the proxy shows the server to everybody; a route that speaks HTTP to a server of HTTPS answers 502 or 400.',
    evidence: [
      'Traefik documentation: services, scheme',
      'ingress-nginx documentation: annotations, backend protocol',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const target = at(infra, 'route', 'target');
      const { workload, server } = environment;
      const entry = workload.entry ?? {
        ...server,
        scheme: workload.serverCertificate ? 'https' : 'http',
      };
      const wrong = parts.filter(
        key =>
          isMap(target) &&
          target[key] !== undefined &&
          target[key] !== entry[key],
      );
      if (wrong.length > 0) {
        report({
          message: `The route of ${environment.name} misses ${
            entry.serviceName
          }: its ${wrong.join(', ')}`,
          file: paths.infra[0],
          fix: `Set route.target to ${entry.scheme}://${entry.serviceName}:${entry.servicePort}`,
        });
      }
    }
  },
});
