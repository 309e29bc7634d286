import { listAt, textAt } from '../../rules/support/yaml';
import { type Manifest, ofKind } from '../manifest';
import { podTemplates, variableOf } from './pods';

/** Every public host has a certificate, and the server answers to it. */
export function unresolvedHosts(manifests: Manifest[]): string[] {
  const routed = ofKind(manifests, 'IngressRoute')
    .flatMap(route => listAt(route, 'spec', 'routes'))
    .map(rule => /^Host\(`(.+)`\)$/.exec(textAt(rule, 'match') ?? '')?.[1])
    .filter(host => host !== undefined);
  const certified = ofKind(manifests, 'Certificate').flatMap(certificate =>
    listAt(certificate, 'spec', 'dnsNames'),
  );
  const servers = podTemplates(manifests).filter(({ owner }) =>
    owner.startsWith('Deployment'),
  );
  const list = (variable: string) =>
    servers.flatMap(pod =>
      (variableOf(manifests, pod, variable) ?? '').split(','),
    );
  const allowed = list('MLFLOW_SERVER_ALLOWED_HOSTS');
  const origins = list('MLFLOW_SERVER_CORS_ALLOWED_ORIGINS');
  const names = ofKind(manifests, 'Service').map(service =>
    textAt(service, 'metadata', 'name'),
  );
  return [
    ...routed
      .filter(host => !certified.includes(host))
      .map(host => `no Certificate covers ${host}`),
    ...certified
      .filter(host => !routed.includes(String(host)))
      .map(host => `no route serves ${host}`),
    ...[...routed, ...names]
      .filter(host => !allowed.includes(String(host)))
      .map(host => `the server does not answer to ${host}`),
    ...routed
      .filter(host => !origins.includes(`https://${host}`))
      .map(host => `the server refuses its own page on ${host}`),
  ];
}
