import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';

/** Kinds by which a team would give itself rights. */
const rights = [
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'Application',
  'ApplicationSet',
  'AppProject',
  'CustomResourceDefinition',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
];

const hostAccess =
  /^\s*(privileged: true|hostPath:|hostNetwork: true|hostPID: true|hostIPC: true)/m;

/** A deployment gets a namespace, not the cluster. */
export const noRightsBeyondTheNamespace = defineRule({
  meta: {
    id: 'no-rights-beyond-the-namespace',
    severity: 'error',
    title: 'Nothing asks for rights beyond its namespace',
    why: 'A role, an Application or a pod with access to its node turns write access to this folder into rights over the cluster. MLflow needs none of them.',
    evidence: [
      'Argo CD documentation: security, app of apps and project boundaries',
      'Kubernetes documentation: Pod Security Standards',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      const host = hostAccess.exec(text)?.[1];
      if (rights.includes(kind) || host) {
        report({
          message: host
            ? `The ${kind} asks for its node (${host})`
            : `A ${kind} gives rights that the platform did not`,
          file: path,
          fix: 'Remove it; what the cluster must grant is a prerequisite for the platform team',
        });
      }
    }
  },
});
