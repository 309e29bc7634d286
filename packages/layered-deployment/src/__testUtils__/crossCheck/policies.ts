import { at, listAt, mapAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { operatorPods, podTemplates, selects, variableOf } from './pods';

function portsOf(policy: Manifest, direction: string): unknown[] {
  return listAt(policy, 'spec', direction)
    .flatMap(rule => listAt(rule, 'ports'))
    .map(entry => at(entry, 'port'));
}

/** Default deny: whatever no other policy opens. */
function closesEverything(policy: Manifest): boolean {
  const open = ['ingress', 'egress'].some(
    direction => listAt(policy, 'spec', direction).length > 0,
  );
  const everybody = !at(policy, 'spec', 'podSelector', 'matchLabels');
  return everybody && !open;
}

/** Every policy selects a pod, and lets through what that pod needs. */
export function wrongPolicies(manifests: Manifest[]): string[] {
  const pods = [...podTemplates(manifests), ...operatorPods(manifests)];
  const policies = ofKind(manifests, 'NetworkPolicy').filter(
    // The policy that denies by default is for every pod.
    policy => !at(policy, 'spec', 'podSelector', 'matchExpressions'),
  );
  return policies.flatMap(policy => {
    const name = `NetworkPolicy ${nameOf(policy)}`;
    if (closesEverything(policy)) {
      return [];
    }
    const selector = mapAt(policy, 'spec', 'podSelector', 'matchLabels');
    const selected = pods.filter(pod => selects(selector, pod));
    if (selected.length === 0) {
      return [`${name} selects no pod`];
    }
    const listening = selected
      .flatMap(({ containers }) => containers)
      .flatMap(container => listAt(container, 'ports'))
      .map(entry => at(entry, 'containerPort'));
    const egress = portsOf(policy, 'egress');
    const needed = selected.flatMap(pod => {
      const database = variableOf(manifests, pod, 'PGPORT');
      return [53, ...(database === undefined ? [] : [Number(database)])];
    });
    return [
      ...portsOf(policy, 'ingress')
        .filter(port => !listening.includes(port))
        .map(port => `${name} lets ${port} in, where nobody listens`),
      ...needed
        .filter(port => !egress.includes(port))
        .map(port => `${name} keeps its pod from port ${port}`),
    ];
  });
}
