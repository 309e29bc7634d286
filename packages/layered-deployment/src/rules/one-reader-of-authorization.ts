import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { templateObjects } from './support/infraTemplates';
import { isMap } from './support/yaml';

const askedByTemplate =
  /^\s*(basicAuth:|["']?[\w.-]+\/auth-type["']?: ["']?basic)/m;

/** Whether any annotation below a value asks for a basic login. */
function asksForBasicLogin(value: unknown): boolean {
  return isMap(value)
    ? Object.entries(value).some(
        ([key, inner]) =>
          (key.endsWith('/auth-type') && inner === 'basic') ||
          asksForBasicLogin(inner),
      )
    : Array.isArray(value) && value.some(asksForBasicLogin);
}

/** A request has one Authorization header. */
export const oneReaderOfAuthorization = defineRule({
  meta: {
    id: 'one-reader-of-authorization',
    severity: 'error',
    title: 'One login reads the Authorization header',
    why: "A basic login of the route and MLflow's own login want different passwords in the same header: each request fails at one of them.",
    evidence: ['RFC 9110, section 11.6.2', 'RFC 7617'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    // A ServiceMonitor signs in, it asks nobody to.
    const byTemplate = templateObjects(bundle).find(
      ({ kind, text }) =>
        kind !== 'ServiceMonitor' && askedByTemplate.test(text),
    );
    for (const { server, upstream, infra, paths, environment } of serversOf(
      bundle,
    )) {
      const byRoute =
        byTemplate !== undefined ||
        asksForBasicLogin(infra) ||
        asksForBasicLogin(upstream.ingress);
      if (byRoute && server.appName === 'basic-auth') {
        report({
          message: `The route of ${environment.name} and MLflow both ask for a login by name and password`,
          file: byTemplate?.path ?? paths.infra[0],
          fix: 'Keep one of them: the authentication layer mlflow-basic-auth, or the login of the route',
        });
      }
    }
  },
});
