import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { podTemplates } from './pods';

/** Secrets that somebody makes, with their keys. */
function provided(manifests: Manifest[]): Map<string, string[]> {
  const secrets = new Map<string, string[]>();
  for (const secret of ofKind(manifests, 'Secret')) {
    secrets.set(nameOf(secret), [
      ...Object.keys(mapAt(secret, 'data')),
      ...Object.keys(mapAt(secret, 'stringData')),
    ]);
  }
  for (const external of ofKind(manifests, 'ExternalSecret')) {
    const target = mapAt(external, 'spec', 'target');
    secrets.set(
      textAt(target, 'name') ?? nameOf(external),
      Object.keys(mapAt(target, 'template', 'data')),
    );
  }
  for (const certificate of ofKind(manifests, 'Certificate')) {
    secrets.set(textAt(certificate, 'spec', 'secretName') ?? '', [
      'tls.crt',
      'tls.key',
    ]);
  }
  return secrets;
}

/** Secrets and keys that somebody reads: name, key, reader. */
function consumed(manifests: Manifest[]): [string, string?, string?][] {
  const routes = ofKind(manifests, 'IngressRoute').map(
    (route): [string, string?, string?] => [
      textAt(route, 'spec', 'tls', 'secretName') ?? '',
      'tls.crt',
      `IngressRoute ${nameOf(route)}`,
    ],
  );
  const pods = podTemplates(manifests).flatMap(
    ({ owner, spec, containers, initContainers }) => [
      ...[...containers, ...initContainers].flatMap(container => [
        ...listAt(container, 'env')
          .map(entry => mapAt(entry, 'valueFrom', 'secretKeyRef'))
          .filter(reference => textAt(reference, 'name'))
          .map((reference): [string, string?, string?] => [
            String(reference.name),
            textAt(reference, 'key'),
            owner,
          ]),
        ...listAt(container, 'envFrom')
          .map(source => textAt(source, 'secretRef', 'name'))
          .filter(name => name !== undefined)
          .map((name): [string, string?, string?] => [name, undefined, owner]),
      ]),
      ...listAt(spec, 'volumes')
        .map(volume => textAt(volume, 'secret', 'secretName'))
        .filter(name => name !== undefined)
        .map((name): [string, string?, string?] => [name, undefined, owner]),
    ],
  );
  return [...routes, ...pods];
}

/** Every Secret and key that is read is made. */
export function unresolvedSecrets(manifests: Manifest[]): string[] {
  const secrets = provided(manifests);
  return consumed(manifests).flatMap(([name, key, reader]) => {
    const keys = secrets.get(name);
    if (!keys) {
      return [`${reader} reads Secret ${name}, which nobody makes`];
    }
    return key !== undefined && !keys.includes(key)
      ? [`${reader} reads key ${key} of Secret ${name}, which it does not have`]
      : [];
  });
}

/** Every template of an ExternalSecret survived Helm, and its variables exist. */
export function emptiedTemplates(manifests: Manifest[]): string[] {
  return ofKind(manifests, 'ExternalSecret').flatMap(external => {
    const variables = listAt(external, 'spec', 'data').map(entry =>
      textAt(entry, 'secretKey'),
    );
    const template = mapAt(external, 'spec', 'target', 'template', 'data');
    const texts = Object.values(template).map(String);
    const used = texts.flatMap(text =>
      [...text.matchAll(/\{\{-?\s*\.(\w+)/g)].map(([, name]) => name),
    );
    return [
      ...(texts.some(text => text.trim() === '') || used.length === 0
        ? [`ExternalSecret ${nameOf(external)} makes an empty value`]
        : []),
      ...used
        .filter(name => !variables.includes(name))
        .map(name => `ExternalSecret ${nameOf(external)} never reads ${name}`),
      ...(at(external, 'spec', 'secretStoreRef', 'name')
        ? []
        : [`ExternalSecret ${nameOf(external)} names no store`]),
    ];
  });
}
