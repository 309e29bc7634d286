import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { podTemplates, selects, variableOf } from './pods';

/** Who calls a Service of the bundle: name, port, caller. */
function calls(manifests: Manifest[]): [string, unknown, string][] {
  const routes = ofKind(manifests, 'IngressRoute').flatMap(route =>
    listAt(route, 'spec', 'routes')
      .flatMap(rule => listAt(rule, 'services'))
      .map((service): [string, unknown, string] => [
        textAt(service, 'name') ?? '',
        at(service, 'port'),
        `IngressRoute ${nameOf(route)}`,
      ]),
  );
  const pods = podTemplates(manifests).flatMap(pod => {
    const address = variableOf(manifests, pod, 'MLFLOW_SERVER');
    if (address === undefined) {
      return [];
    }
    const { hostname, port } = new URL(address);
    const call: [string, unknown, string] = [
      hostname,
      Number(port || 80),
      pod.owner,
    ];
    return [call];
  });
  return [...routes, ...pods];
}

/** Every caller finds its Service and port. */
export function unresolvedServices(manifests: Manifest[]): string[] {
  const services = ofKind(manifests, 'Service');
  return calls(manifests).flatMap(([name, port, caller]) => {
    const service = services.find(candidate => nameOf(candidate) === name);
    const ports = listAt(service, 'spec', 'ports').flatMap(entry => [
      at(entry, 'port'),
      at(entry, 'name'),
    ]);
    return ports.includes(port)
      ? []
      : [`${caller} calls ${name}:${port}, which no Service offers`];
  });
}

/** Every Service selects a pod that listens on its target port. */
export function idleServices(manifests: Manifest[]): string[] {
  const pods = podTemplates(manifests);
  return ofKind(manifests, 'Service').flatMap(service => {
    const selected = pods.filter(pod =>
      selects(mapAt(service, 'spec', 'selector'), pod),
    );
    const open = selected
      .flatMap(({ containers }) => containers)
      .flatMap(container => listAt(container, 'ports'))
      .flatMap(entry => [at(entry, 'name'), at(entry, 'containerPort')]);
    const closed = listAt(service, 'spec', 'ports')
      .map(entry => at(entry, 'targetPort') ?? at(entry, 'port'))
      .filter(port => !open.includes(port));
    return selected.length === 1 && closed.length === 0
      ? []
      : [`Service ${nameOf(service)} reaches no pod that listens`];
  });
}
