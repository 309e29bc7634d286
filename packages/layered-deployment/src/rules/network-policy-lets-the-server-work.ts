import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { isMap, listAt } from './support/yaml';

const metadataServices = '169.254.0.0/16';

/** Closed where it must be, open where the server needs it. */
export const networkPolicyLetsTheServerWork = defineRule({
  meta: {
    id: 'network-policy-lets-the-server-work',
    severity: 'error',
    title: 'The NetworkPolicy covers what the server needs, and no more',
    why: 'Without a port of the database, the object store or DNS the server hangs at start; with the metadata service a forged request reads the identity of the node.',
    evidence: ['Kubernetes documentation: network policies', 'CVE-2026-64849'],
  },
  check: ({ bundle, report }) => {
    const policies = templateObjects(bundle).filter(
      ({ kind }) => kind === 'NetworkPolicy',
    );
    for (const { path, text } of policies) {
      if (!/port: 53\b/.test(text)) {
        report({
          message: 'The NetworkPolicy does not let pods resolve names',
          file: path,
          fix: 'Allow port 53, UDP and TCP, to kube-system',
        });
      }
    }
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      if (policies.length === 0 || !isMap(infra.network)) {
        continue;
      }
      const open = listAt(infra, 'network', 'egressPorts');
      const closed = environment.workload.egress
        .filter(({ port }) => !open.includes(port))
        .map(({ purpose, port }) => `${purpose} (${port})`);
      const excluded = listAt(infra, 'network', 'excludedAddresses');
      const wrong = [
        closed.length > 0 && `keeps the server from ${closed.join(', ')}`,
        !excluded.includes(metadataServices) &&
          'lets the server reach the metadata service of its node',
      ].filter(Boolean);
      if (wrong.length > 0) {
        report({
          message: `The NetworkPolicy of ${environment.name} ${wrong.join(
            ', and ',
          )}`,
          file: paths.infra[0],
          fix: 'Complete network.egressPorts and network.excludedAddresses',
        });
      }
    }
  },
});
