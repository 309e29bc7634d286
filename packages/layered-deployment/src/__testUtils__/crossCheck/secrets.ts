import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { podTemplates } from './pods';
import { isPrepared, type Surroundings } from './surroundings';
import { routesOf } from './routes';

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
  for (const cluster of ofKind(manifests, 'Cluster')) {
    const login = ['username', 'password', 'uri', 'host', 'port', 'dbname'];
    secrets.set(`${nameOf(cluster)}-app`, login);
    secrets.set(`${nameOf(cluster)}-superuser`, login);
    secrets.set(`${nameOf(cluster)}-ca`, ['ca.crt', 'ca.key']);
  }
  for (const certificate of ofKind(manifests, 'Certificate')) {
    secrets.set(textAt(certificate, 'spec', 'secretName') ?? '', [
      'ca.crt',
      'tls.crt',
      'tls.key',
    ]);
  }
  return secrets;
}

type Reading = [name: string, key: string | undefined, reader: string];

function readByPods(manifests: Manifest[]): Reading[] {
  return podTemplates(manifests).flatMap(
    ({ owner, spec, containers, initContainers }) => [
      ...[...containers, ...initContainers].flatMap(container => [
        ...listAt(container, 'env')
          .map(entry => mapAt(entry, 'valueFrom', 'secretKeyRef'))
          .filter(reference => textAt(reference, 'name'))
          .map(
            (reference): Reading => [
              String(reference.name),
              textAt(reference, 'key'),
              owner,
            ],
          ),
        ...listAt(container, 'envFrom')
          .flatMap(source => textAt(source, 'secretRef', 'name') ?? [])
          .map((name): Reading => [name, undefined, owner]),
      ]),
      ...listAt(spec, 'volumes')
        .flatMap(volume => textAt(volume, 'secret', 'secretName') ?? [])
        .map((name): Reading => [name, undefined, owner]),
    ],
  );
}

const ingressSecrets = [
  'nginx.ingress.kubernetes.io/auth-secret',
  'nginx.ingress.kubernetes.io/proxy-ssl-secret',
];

/** Secrets and keys that somebody reads. */
function consumed(manifests: Manifest[]): Reading[] {
  const routes = routesOf(manifests).flatMap(({ owner, tlsSecrets }) =>
    tlsSecrets.map((name): Reading => [name, 'tls.crt', owner]),
  );
  const others = manifests.flatMap(manifest => {
    const reader = `${manifest.kind} ${nameOf(manifest)}`;
    const logins = listAt(manifest, 'spec', 'endpoints').flatMap(endpoint => [
      mapAt(endpoint, 'basicAuth', 'username'),
      mapAt(endpoint, 'basicAuth', 'password'),
    ]);
    return [
      ...ingressSecrets
        .flatMap(key => textAt(manifest, 'metadata', 'annotations', key) ?? [])
        .map(
          (name): Reading => [name.split('/').slice(-1)[0], undefined, reader],
        ),
      ...(manifest.kind === 'ServersTransport'
        ? listAt(manifest, 'spec', 'rootCAs').flatMap(
            entry => textAt(entry, 'secret') ?? [],
          )
        : []
      ).map((name): Reading => [name, 'ca.crt', reader]),
      ...logins
        .filter(login => login.name !== undefined)
        .map(
          (login): Reading => [
            String(login.name),
            textAt(login, 'key'),
            reader,
          ],
        ),
    ];
  });
  return [...routes, ...others, ...readByPods(manifests)];
}

/** Whether the Secret comes whole from elsewhere, so that no command has keys. */
function isCopied(name: string, prepared: string): boolean {
  return (
    isPrepared(name, prepared) &&
    !new RegExp(`create secret generic ${name}\\b`).test(prepared)
  );
}

/** Every Secret and key that is read is made, by an object or by a command. */
export function unresolvedSecrets(
  manifests: Manifest[],
  { prepared }: Surroundings,
): string[] {
  const secrets = provided(manifests);
  return consumed(manifests).flatMap(([name, key, reader]) => {
    const keys = secrets.get(name);
    if (!keys) {
      const missing = [name, ...(key === undefined ? [] : [key])].find(
        word => !isPrepared(word, prepared),
      );
      return missing === undefined || isCopied(name, prepared)
        ? []
        : [`${reader} reads ${missing} of Secret ${name}, which nobody makes`];
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
