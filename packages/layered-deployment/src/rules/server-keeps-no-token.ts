import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { at } from './support/yaml';

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
    products: ['community-mlflow'],
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
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      if (at(upstream, 'serviceAccount', 'automount') !== false) {
        report({
          message: `The server of ${environment.name} mounts the token of its ServiceAccount`,
          file: paths.upstream[0],
          fix: 'Set serviceAccount.automount to false',
        });
      }
    }
  },
});
