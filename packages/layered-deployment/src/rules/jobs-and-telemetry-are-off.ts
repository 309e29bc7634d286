import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

/** What runs unasked is what nobody watches. */
export const jobsAndTelemetryAreOff = defineRule({
  meta: {
    id: 'jobs-and-telemetry-are-off',
    severity: 'error',
    title: 'The server runs no jobs and sends no usage data',
    why: 'The job runner keeps memory and was a way in without a login; usage data leaves the company unless somebody says no.',
    evidence: [
      'CVE-2026-0545',
      'mlflow/mlflow issue 22792',
      'chart mlflow 1.8.1 and 1.11.5: templates/configmap.yaml, MLFLOW_DISABLE_TELEMETRY',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      const on = [
        textAt(server.variables, 'MLFLOW_SERVER_ENABLE_JOB_EXECUTION') !==
          'false' && 'runs jobs',
        server.sendsUsageData && 'sends usage data',
      ].filter(Boolean);
      if (on.length > 0) {
        report({
          message: `The server of ${environment.name} ${on.join(' and ')}`,
          file: paths.upstream[0],
          fix: 'Set MLFLOW_SERVER_ENABLE_JOB_EXECUTION to "false", and MLFLOW_DISABLE_TELEMETRY to "true" or telemetry.enabled to false',
        });
      }
    }
  },
});
