import type { Workload } from '../../workload';

// What the shared layers say to MLflow and to libpq, and what the chart has a
// key of its own for: a name must not come twice.
const notForLangfuse =
  /^(MLFLOW_|PG[A-Z]+$|AUTH_DISABLE_SIGNUP$|CLICKHOUSE_CLUSTER_ENABLED$)/;

/** Variables of web server and worker beside those that the chart makes. */
export function environment({ env }: Workload) {
  const { AWS_CA_BUNDLE: authority } = env;
  return [
    ...Object.entries(env)
      .filter(([name]) => !notForLangfuse.test(name))
      .map(([name, value]) => ({ name, value })),
    // Node.js reads the authority of the object store from another variable.
    ...(authority ? [{ name: 'NODE_EXTRA_CA_CERTS', value: authority }] : []),
  ];
}
