import { defineRule } from '../rule';
import { mlflowCharts, serversOf, type ServerView } from './support/servers';
import { templateObjects } from './support/infraTemplates';
import { textAt } from './support/yaml';

const hostList = 'MLFLOW_SERVER_ALLOWED_HOSTS';

function problems({ server, infra, environment }: ServerView): string[] {
  const { workload } = environment;
  const hosts = (textAt(server.variables, hostList) ?? '').split(',');
  const login = textAt(infra, 'monitoring', 'loginSecret');
  return [
    !server.showsMetrics && 'shows no metrics',
    !workload.internalHosts.some(host => hosts.includes(host)) &&
      'refuses the address by which Prometheus calls its pods',
    workload.appName !== undefined &&
      !workload.secrets.some(({ name }) => name === login) &&
      'answers 401, for Prometheus has no login',
  ].filter(problem => problem !== false);
}

/** A target that is down looks like a server that is down. */
export const scraperIsLetIn = defineRule({
  meta: {
    id: 'scraper-is-let-in',
    severity: 'error',
    title: 'The server lets the scraper in',
    why: "MLflow checks the Host header of a scraper, which is the address of a pod, and its login covers /metrics too. The chart's own ServiceMonitor can neither sign in nor find the port.",
    evidence: [
      'MLflow: server/fastapi_security.py, server/auth/__init__.py',
      'mlflow/mlflow issue 25269',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    const monitor = templateObjects(bundle).find(
      ({ kind }) => kind === 'ServiceMonitor',
    );
    for (const view of monitor ? serversOf(bundle) : []) {
      const found = problems(view);
      if (found.length > 0) {
        report({
          message: `The server of ${view.environment.name} ${found.join(
            ', and ',
          )}`,
          file: monitor?.path,
          fix: `Let the monitoring layer expose metrics, name a Secret with a login, and add the pod network to ${hostList}`,
        });
      }
    }
  },
});
