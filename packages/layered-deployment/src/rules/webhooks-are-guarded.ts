import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { templateObjects } from './support/infraTemplates';
import { textAt } from './support/yaml';

const allowed = 'MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS';
const encryptionKey = 'MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY';

/** A webhook makes the server call an address that a user chose. */
export const webhooksAreGuarded = defineRule({
  meta: {
    id: 'webhooks-are-guarded',
    severity: 'error',
    title: 'Webhooks reach no more than a policy lets them',
    why: 'A webhook to a private address reads what only the cluster should; MLflow refuses them unless told otherwise. The key that encrypts their secrets must be the same in every pod, and no variable in Git.',
    evidence: ['CVE-2026-64849, exploited', 'MLflow documentation: webhooks'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    const confined = templateObjects(bundle).some(
      ({ kind }) => kind === 'NetworkPolicy',
    );
    for (const { server, paths, environment } of serversOf(bundle)) {
      const { variables } = server;
      const wrong = [
        textAt(variables, allowed)?.toLowerCase() === 'true' &&
          !confined &&
          `sets ${allowed} without a NetworkPolicy`,
        encryptionKey in variables && `holds ${encryptionKey} in plain text`,
      ].filter(Boolean);
      if (wrong.length > 0) {
        report({
          message: `${environment.name} ${wrong.join(' and ')}`,
          file: paths.upstream[0],
          fix: `Choose the network layer network-policy, and let a Secret bring ${encryptionKey}`,
        });
      }
    }
  },
});
