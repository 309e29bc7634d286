import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { templateObjects } from './support/infraTemplates';

/** MLflow never calls the API server: a token would serve an attacker alone. */
export const serverKeepsNoToken = defineRule({
  meta: {
    id: 'server-keeps-no-token',
    severity: 'error',
    title: 'The server gets no token of the cluster',
    why: 'Kubernetes mounts one into every pod unless told otherwise; whoever reads files through a hole of the server would have it.',
    evidence: [
      'Kubernetes documentation: configure service accounts for pods',
      'CVE-2026-2614: a file is read without a login',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      if (
        kind === 'ServiceAccount' &&
        !/^automountServiceAccountToken: false$/m.test(text)
      ) {
        report({
          message: 'The ServiceAccount hands out its token',
          file: path,
          fix: 'Set automountServiceAccountToken to false',
        });
      }
    }
    for (const { server, paths, environment } of serversOf(bundle)) {
      if (server.keepsToken) {
        report({
          message: `The server of ${environment.name} mounts the token of its ServiceAccount`,
          file: paths.upstream[0],
          fix: 'Let the values keep the token of the ServiceAccount unmounted',
        });
      }
    }
  },
});
