import { defineRule } from '../rule';
import { mlflowCharts, serversOf, type ServerView } from './support/servers';
import { at, mapAt, textAt } from './support/yaml';

/** MLflow asks itself, or the route leads through something that asks. */
function hasLogin({ server, infra }: ServerView): boolean {
  const proxy = mapAt(infra, 'authentication', 'proxy');
  const target = mapAt(infra, 'route', 'target');
  const behindProxy = ['serviceName', 'podLabels'].some(
    key =>
      target[key] !== undefined &&
      JSON.stringify(target[key]) === JSON.stringify(proxy[key]),
  );
  return (
    server.appName === 'basic-auth' ||
    server.chartLogin ||
    behindProxy ||
    textAt(
      infra,
      'route',
      'annotations',
      'nginx.ingress.kubernetes.io/auth-secret',
    ) !== undefined
  );
}

/** MLflow without a login trusts whoever reaches it. */
export const routeNeedsALogin = defineRule({
  meta: {
    id: 'route-needs-a-login',
    severity: 'error',
    title: 'A public server asks for a login',
    why: 'MLflow has no login of its own by default, and most of its holes need none.',
    evidence: ['CVE-2026-64849', 'MLflow documentation: authentication'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const view of serversOf(bundle)) {
      const { upstream, paths, environment } = view;
      const exposed =
        environment.workload.publicHosts.length > 0 ||
        at(upstream, 'ingress', 'enabled') === true ||
        ['LoadBalancer', 'NodePort'].includes(
          textAt(upstream, 'service', 'type') ?? '',
        );
      if (exposed && !hasLogin(view)) {
        report({
          message: `${environment.name} can be reached from outside without a login`,
          file: paths.upstream[0],
          fix: 'Use the authentication layer mlflow-basic-auth or oauth2-proxy, or no route',
        });
      }
    }
  },
});
