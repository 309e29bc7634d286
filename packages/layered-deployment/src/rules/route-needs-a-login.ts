import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, textAt } from './support/yaml';

/** MLflow without a login trusts whoever reaches it. */
export const routeNeedsALogin = defineRule({
  meta: {
    id: 'route-needs-a-login',
    severity: 'error',
    title: 'A public server asks for a login',
    why: 'MLflow has no login of its own by default, and most of its holes need none.',
    evidence: ['CVE-2026-64849', 'MLflow documentation: authentication'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const exposed =
        environment.workload.publicHosts.length > 0 ||
        at(upstream, 'ingress', 'enabled') === true ||
        ['LoadBalancer', 'NodePort'].includes(
          textAt(upstream, 'service', 'type') ?? '',
        );
      const login =
        textAt(upstream, 'extraArgs', 'appName') === 'basic-auth' ||
        at(upstream, 'auth', 'enabled') === true;
      if (exposed && !login) {
        report({
          message: `${environment.name} can be reached from outside without a login`,
          file: paths.upstream[0],
          fix: 'Use the authentication layer mlflow-basic-auth, or no route',
        });
      }
    }
  },
});
