import { listAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { podTemplates, variableOf } from './pods';
import { routesOf } from './routes';

function covers(names: unknown[], host: string): boolean {
  return names.some(
    name => name === host || name === host.replace(/^[^.]+/, '*'),
  );
}

/** Certificates of the bundle cover what is served with them. */
function uncovered(manifests: Manifest[]): string[] {
  const routes = routesOf(manifests);
  const mounted = podTemplates(manifests).flatMap(({ spec }) =>
    listAt(spec, 'volumes').map(volume =>
      textAt(volume, 'secret', 'secretName'),
    ),
  );
  return ofKind(manifests, 'Certificate').flatMap(certificate => {
    const secret = textAt(certificate, 'spec', 'secretName') ?? '';
    const names = listAt(certificate, 'spec', 'dnsNames');
    const served = routes.filter(({ tlsSecrets }) =>
      tlsSecrets.includes(secret),
    );
    return [
      ...(names.length === 0
        ? [`Certificate ${nameOf(certificate)} is for no host`]
        : []),
      ...(served.length === 0 && !mounted.includes(secret)
        ? [`nobody uses Certificate ${nameOf(certificate)}`]
        : []),
      ...served
        .flatMap(({ hosts }) => hosts)
        .filter(host => !covers(names, host))
        .map(host => `no Certificate covers ${host}`),
    ];
  });
}

/** Every public host has a certificate, and the server answers to it. */
export function unresolvedHosts(manifests: Manifest[]): string[] {
  const routed = routesOf(manifests).flatMap(({ hosts }) => hosts);
  const servers = podTemplates(manifests).filter(({ owner }) =>
    owner.startsWith('Deployment'),
  );
  const list = (variable: string) =>
    servers.flatMap(pod =>
      (variableOf(manifests, pod, variable) ?? '').split(','),
    );
  const allowed = list('MLFLOW_SERVER_ALLOWED_HOSTS');
  const origins = list('MLFLOW_SERVER_CORS_ALLOWED_ORIGINS');
  // Products that check no Host header know their own address instead.
  const checked = allowed.some(host => host !== '');
  const addresses = list('NEXTAUTH_URL').filter(address => address !== '');
  return [
    ...uncovered(manifests),
    ...routed
      .filter(host => host.trim() === '')
      .map(() => 'a route serves every host'),
    ...(addresses.length > 0 ? routed : [])
      .filter(host => !addresses.includes(`https://${host}`))
      .map(host => `the server sends people elsewhere than to ${host}`),
    ...(checked ? routed : [])
      .filter(host => !allowed.includes(host))
      .map(host => `the server does not answer to ${host}`),
    ...(checked ? routed : [])
      .filter(host => !origins.includes(`https://${host}`))
      .map(host => `the server refuses its own page on ${host}`),
  ];
}
