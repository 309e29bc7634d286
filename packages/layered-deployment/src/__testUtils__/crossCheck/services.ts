import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { podTemplates, selects, type PodTemplate } from './pods';
import { routesOf } from './routes';
import type { Surroundings } from './surroundings';

const address = /https?:\/\/([a-z0-9.-]+)(?::(\d+))?/g;

// Lists of names that are allowed to call, rather than called.
const lists = /ALLOWED_(HOSTS|ORIGINS)$/;

/** Addresses inside the cluster that a pod is told, with their ports. */
function callsOf(
  pod: PodTemplate,
  namespace: string,
): [string, unknown, string][] {
  const told = [...pod.containers, ...pod.initContainers].flatMap(container => [
    ...listAt(container, 'args').map(String),
    ...listAt(container, 'command').map(String),
    ...listAt(container, 'env')
      .filter(entry => !lists.test(textAt(entry, 'name') ?? ''))
      .map(entry => textAt(entry, 'value') ?? ''),
  ]);
  return told
    .flatMap(text => [...text.matchAll(address)])
    .map(([url, host, port]) => ({
      parts: host.split('.'),
      port: Number(port ?? (url.startsWith('https') ? 443 : 80)),
    }))
    .filter(
      ({ parts }) =>
        parts.length === 1 || (parts[1] === namespace && parts[2] === 'svc'),
    )
    .filter(({ parts }) => parts[0] !== 'localhost')
    .map(({ parts, port }) => [parts[0], port, pod.owner]);
}

/** Who calls a Service of the bundle: name, port, caller. */
function calls(
  manifests: Manifest[],
  namespace: string,
): [string, unknown, string][] {
  const routes = routesOf(manifests).flatMap(({ owner, backends }) =>
    backends.map(({ service, port }): [string, unknown, string] => [
      service,
      port,
      owner,
    ]),
  );
  return [
    ...routes,
    ...podTemplates(manifests).flatMap(pod => callsOf(pod, namespace)),
  ];
}

/** Every caller finds its Service and port. */
export function unresolvedServices(
  manifests: Manifest[],
  { namespace }: Surroundings,
): string[] {
  const services = ofKind(manifests, 'Service');
  return calls(manifests, namespace).flatMap(([name, port, caller]) => {
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
