import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { isPrepared } from './support/preparation';
import { textAt } from './support/yaml';

/** Steps that only a person can take, by the id of their prerequisite. */
const steps = ['managed-identity', 'federated-credential'];

/** One missing link, and the server has no identity at all. */
export const workloadIdentityIsComplete = defineRule({
  meta: {
    id: 'workload-identity-is-complete',
    severity: 'error',
    title: 'The chain from pod to cloud identity is complete',
    why: 'It takes a pod label, the ServiceAccount, its client id, a federated credential for exactly that subject, and a role; a storage key in the environment would be preferred silently.',
    evidence: ['Azure Workload Identity documentation: concepts'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    const chosen = bundle.deployment.layers.some(
      ({ layer }) => layer.id === 'azure-workload-identity',
    );
    if (!chosen) {
      return;
    }
    for (const { server, upstream, paths, environment } of serversOf(bundle)) {
      const needed = [
        ...steps,
        ...(environment.workload.artifacts?.kind === 'azure-blob'
          ? ['container-role']
          : []),
      ];
      const label = textAt(server.podLabels, 'azure.workload.identity/use');
      const account = textAt(upstream, 'serviceAccount', 'name');
      const keys = Object.keys(server.variables).filter(name =>
        name.startsWith('AZURE_STORAGE_'),
      );
      const problems = [
        label !== 'true' && 'a pod label',
        account !== environment.workload.serviceAccountName &&
          'its ServiceAccount',
        ...needed.map(
          id =>
            !isPrepared(bundle, environment, id) && `the prerequisite ${id}`,
        ),
        keys.length > 0 && `an environment without ${keys.join(', ')}`,
      ].filter(Boolean);
      if (problems.length > 0) {
        report({
          message: `The identity of ${environment.name} lacks ${problems.join(
            ', ',
          )}`,
          file: paths.upstream[0],
          fix: 'Set the labels of the pod and its ServiceAccount, and keep every prerequisite of the identity',
        });
      }
    }
  },
});
