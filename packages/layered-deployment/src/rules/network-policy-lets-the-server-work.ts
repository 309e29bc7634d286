import { defineRule } from '../rule';
import {
  environmentViews,
  type EnvironmentView,
} from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { at, isMap, listAt, mapAt, textAt } from './support/yaml';

const metadataServices = '169.254.0.0/16';

/** What the policies of one environment close that must be open, and vice versa. */
function problems({ infra, environment }: EnvironmentView): string[] {
  const { workload, server } = environment;
  const policies = mapAt(infra, 'network', 'policies');
  const pods = [
    { name: server.serviceName, egress: workload.egress },
    ...workload.companions,
  ];
  const closed = pods.flatMap(({ name, egress }) => {
    const open = listAt(policies, name, 'egress').map(rule => at(rule, 'port'));
    return egress
      .filter(({ port }) => !open.includes(port))
      .map(({ purpose, port }) => `keeps ${name} from ${purpose} (${port})`);
  });
  const exposed = Object.entries(policies)
    .filter(([, policy]) =>
      listAt(policy, 'egress')
        .flatMap(rule => listAt(rule, 'to'))
        .filter(peer => textAt(peer, 'ipBlock', 'cidr') === '0.0.0.0/0')
        .some(
          peer => !listAt(peer, 'ipBlock', 'except').includes(metadataServices),
        ),
    )
    .map(([name]) => `lets ${name} reach the metadata service of its node`);
  return [...closed, ...exposed];
}

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
      const closed = /^ {2}egress: \[\]$/m.test(text);
      if (!closed && !/port: 53\b/.test(text)) {
        report({
          message: 'The NetworkPolicy does not let pods resolve names',
          file: path,
          fix: 'Allow port 53, UDP and TCP, to kube-system',
        });
      }
    }
    for (const view of environmentViews(bundle)) {
      if (policies.length === 0 || !isMap(view.infra.network)) {
        continue;
      }
      const wrong = problems(view);
      if (wrong.length > 0) {
        report({
          message: `The NetworkPolicy of ${view.environment.name} ${wrong.join(
            ', and ',
          )}`,
          file: view.paths.infra[0],
          fix: 'Complete the egress of network.policies, and exclude the metadata services from every address block',
        });
      }
    }
  },
});
