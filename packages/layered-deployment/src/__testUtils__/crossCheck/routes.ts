import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';

/** A way from outside to a Service, whatever kind of object it is. */
export interface PublicRoute {
  owner: string;
  hosts: string[];
  /** Secrets of this namespace with certificates. */
  tlsSecrets: string[];
  backends: { service: string; port: unknown }[];
}

function fromIngressRoute(manifest: Manifest): Omit<PublicRoute, 'owner'> {
  const rules = listAt(manifest, 'spec', 'routes');
  const secret = textAt(manifest, 'spec', 'tls', 'secretName');
  return {
    hosts: rules.flatMap(
      rule => /^Host\(`(.+)`\)$/.exec(textAt(rule, 'match') ?? '')?.[1] ?? [],
    ),
    tlsSecrets: secret ? [secret] : [],
    backends: rules
      .flatMap(rule => listAt(rule, 'services'))
      .map(service => ({
        service: textAt(service, 'name') ?? '',
        port: at(service, 'port'),
      })),
  };
}

function fromHttpRoute(manifest: Manifest): Omit<PublicRoute, 'owner'> {
  return {
    hosts: listAt(manifest, 'spec', 'hostnames').map(String),
    tlsSecrets: [],
    backends: listAt(manifest, 'spec', 'rules')
      .flatMap(rule => listAt(rule, 'backendRefs'))
      .map(backend => ({
        service: textAt(backend, 'name') ?? '',
        port: at(backend, 'port'),
      })),
  };
}

function fromIngress(manifest: Manifest): Omit<PublicRoute, 'owner'> {
  const rules = listAt(manifest, 'spec', 'rules');
  return {
    hosts: rules.map(rule => textAt(rule, 'host') ?? ''),
    tlsSecrets: listAt(manifest, 'spec', 'tls').flatMap(
      entry => textAt(entry, 'secretName') ?? [],
    ),
    backends: rules
      .flatMap(rule => listAt(rule, 'http', 'paths'))
      .map(path => mapAt(path, 'backend', 'service'))
      .map(service => ({
        service: textAt(service, 'name') ?? '',
        port: at(service, 'port', 'number') ?? at(service, 'port', 'name'),
      })),
  };
}

/** The public routes among some objects. */
export function routesOf(manifests: Manifest[]): PublicRoute[] {
  const read = {
    IngressRoute: fromIngressRoute,
    HTTPRoute: fromHttpRoute,
    Ingress: fromIngress,
  };
  return Object.entries(read).flatMap(([kind, fields]) =>
    ofKind(manifests, kind).map(manifest => ({
      owner: `${kind} ${nameOf(manifest)}`,
      ...fields(manifest),
    })),
  );
}
