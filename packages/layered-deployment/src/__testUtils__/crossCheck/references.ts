import { at, isMap, listAt, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { isPrepared, type Surroundings } from './surroundings';

/** One object that names another one: kind and name. */
type Reference = [owner: string, kind: string, name: string];

function annotated(manifest: Manifest, key: string, kind: string): Reference[] {
  const value = textAt(manifest, 'metadata', 'annotations', key);
  const names = value?.startsWith('{')
    ? Object.values(JSON.parse(value) as Record<string, string>)
    : value?.split(',').map(name => name.trim()) ?? [];
  return names.map(name => [
    `${manifest.kind} ${nameOf(manifest)}`,
    kind,
    name,
  ]);
}

function targets(manifest: Manifest): Reference[] {
  return [
    ...listAt(manifest, 'spec', 'targetRefs'),
    at(manifest, 'spec', 'targetRef'),
    at(manifest, 'spec', 'scaleTargetRef'),
  ]
    .map(target => [textAt(target, 'kind'), textAt(target, 'name')] as const)
    .flatMap(([kind, name]): Reference[] =>
      kind && name
        ? [[`${manifest.kind} ${nameOf(manifest)}`, kind, name]]
        : [],
    );
}

/** Accounts as which the store's operator signs in. */
function accountsIn(value: unknown): string[] {
  if (!isMap(value)) {
    return [];
  }
  const name = textAt(value, 'serviceAccountRef', 'name');
  return [...(name ? [name] : []), ...Object.values(value).flatMap(accountsIn)];
}

function named(manifest: Manifest): Reference[] {
  const owner = `${manifest.kind} ${nameOf(manifest)}`;
  const spec = mapAt(manifest, 'spec');
  const reference = (kind?: string, name?: string): Reference[] =>
    kind && name ? [[owner, kind, name]] : [];
  switch (manifest.kind) {
    case 'ExternalSecret':
      return reference(
        textAt(spec, 'secretStoreRef', 'kind'),
        textAt(spec, 'secretStoreRef', 'name'),
      );
    case 'SecretStore':
      return accountsIn(spec).flatMap(name =>
        reference('ServiceAccount', name),
      );
    case 'Certificate':
      return reference(
        textAt(spec, 'issuerRef', 'kind'),
        textAt(spec, 'issuerRef', 'name'),
      );
    case 'BackendTLSPolicy':
      return listAt(spec, 'validation', 'caCertificateRefs').flatMap(entry =>
        reference(textAt(entry, 'kind'), textAt(entry, 'name')),
      );
    case 'ScheduledBackup':
      return reference('Cluster', textAt(spec, 'cluster', 'name'));
    case 'IngressRoute':
      return listAt(spec, 'routes').flatMap(rule => [
        ...listAt(rule, 'middlewares')
          .filter(entry => !textAt(entry, 'namespace'))
          .flatMap(entry => reference('Middleware', textAt(entry, 'name'))),
        ...listAt(rule, 'services').flatMap(entry =>
          reference('ServersTransport', textAt(entry, 'serversTransport')),
        ),
      ]);
    default:
      return [
        ...annotated(
          manifest,
          'cloud.google.com/backend-config',
          'BackendConfig',
        ),
        ...annotated(
          manifest,
          'networking.gke.io/v1beta1.FrontendConfig',
          'FrontendConfig',
        ),
        ...annotated(
          manifest,
          'networking.gke.io/managed-certificates',
          'ManagedCertificate',
        ),
      ];
  }
}

// Objects of the cluster, which no bundle makes.
const shared = new Set(['ClusterIssuer', 'ClusterSecretStore', 'Gateway']);

/** Every object that another one names is made by somebody. */
export function unresolvedReferences(
  manifests: Manifest[],
  { prepared }: Surroundings,
): string[] {
  return manifests
    .flatMap(manifest => [...targets(manifest), ...named(manifest)])
    .filter(([, kind]) => !shared.has(kind))
    .filter(
      ([, kind, name]) =>
        !ofKind(manifests, kind).some(other => nameOf(other) === name) &&
        !isPrepared(name, prepared),
    )
    .map(
      ([owner, kind, name]) =>
        `${owner} names ${kind} ${name}, which nobody makes`,
    );
}
