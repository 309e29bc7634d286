import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { listAt, textAt } from './support/yaml';

/** Traefik ignores a route whose middleware lies elsewhere, unless told. */
export const middlewaresAreReachable = defineRule({
  meta: {
    id: 'middlewares-are-reachable',
    severity: 'error',
    title: 'Traefik may use every middleware of the route',
    why: 'By default a middleware of another namespace makes Traefik drop the whole route.',
    evidence: ['Traefik documentation: kubernetesCRD.allowCrossNamespace'],
  },
  check: ({ bundle, report }) => {
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const elsewhere = listAt(infra, 'route', 'middlewares').filter(
        middleware =>
          (textAt(middleware, 'namespace') ?? environment.namespace) !==
          environment.namespace,
      );
      const said = bundle.prerequisites.some(
        ({ id, environment: name }) =>
          id === 'traefik-cross-namespace' && name === environment.name,
      );
      if (elsewhere.length > 0 && !said) {
        report({
          message: `The route of ${environment.name} uses a middleware of another namespace, and nobody is asked to allow that`,
          file: paths.infra[0],
          fix: 'Leave middlewares out of the platform, so that one is generated, or keep the prerequisite traefik-cross-namespace',
        });
      }
    }
  },
});
