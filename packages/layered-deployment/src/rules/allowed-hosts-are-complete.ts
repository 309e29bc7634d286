import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

/** An explicit list replaces the built-in one, and a Host matches exactly. */
export const allowedHostsAreComplete = defineRule({
  meta: {
    id: 'allowed-hosts-are-complete',
    severity: 'error',
    title: 'The server answers under every name it is called by',
    why: 'Since 3.5 MLflow refuses an unknown Host header with 403, port included, and a page of its own from an origin that is not listed.',
    evidence: [
      'community-charts/helm-charts issue 285',
      'mlflow/mlflow issue 22095',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server: chart, paths, environment } of serversOf(bundle)) {
      const { server, namespace, workload, name } = environment;
      const list = (variable: string) =>
        (textAt(chart.variables, variable) ?? '')
          .split(',')
          .map(entry => entry.trim());
      const service = server.serviceName;
      const names = [
        ...workload.publicHosts,
        service,
        `${service}.${namespace}`,
        `${service}.${namespace}.svc`,
        `${service}.${namespace}.svc.cluster.local`,
      ];
      const hosts = list('MLFLOW_SERVER_ALLOWED_HOSTS');
      const origins = list('MLFLOW_SERVER_CORS_ALLOWED_ORIGINS');
      const missing = [
        ...names.flatMap(host => [host, `${host}:*`]),
        'localhost:*',
        '127.0.0.1:*',
      ].filter(host => !hosts.includes(host));
      const closed = workload.publicHosts.filter(
        host => !origins.includes(`https://${host}`),
      );
      const open = [...hosts, ...origins].includes('*') ? ['*'] : [];
      if (missing.length + closed.length + open.length > 0) {
        const wrong = [
          missing.length > 0 && `does not answer to ${missing.join(', ')}`,
          closed.length > 0 && `refuses its own pages on ${closed.join(', ')}`,
          open.length > 0 && 'answers to any name',
        ].filter(Boolean);
        report({
          message: `The server of ${name} ${wrong.join(', and ')}`,
          file: paths.upstream[1],
          fix: 'List every name in MLFLOW_SERVER_ALLOWED_HOSTS and every https origin in MLFLOW_SERVER_CORS_ALLOWED_ORIGINS',
        });
      }
    }
  },
});
