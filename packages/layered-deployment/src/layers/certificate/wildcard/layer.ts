import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { kubernetesName } from '../../kubernetesName';
import { wildcardProblems } from '../coverage';
import { zoneSetting, zoneValue } from '../wildcardZone';
import { wildcardSources } from './sources';

export const wildcard = defineLayer({
  concern: 'certificate',
  id: 'wildcard',
  title: 'Wildcard certificate that exists',
  reason: 'the platform has one certificate for all hosts of its zone',
  documentation:
    'Uses a certificate that somebody else makes and renews. A route reads Secrets of its own namespace only, so the Secret must get there: by a process of the platform (`namespace`), by reflector (`reflector`), or not at all because the controller serves the certificate by itself (`controller`: `--default-ssl-certificate` of ingress-nginx, the TLSStore `default` of Traefik, a pre-shared certificate of GKE). Nothing of the bundle names an issuer, or cert-manager would fight over the Secret. A wildcard covers one label: hosts that are deeper are refused.',
  settings: z.strictObject({
    zone: zoneSetting,
    source: z
      .enum(['namespace', 'reflector', 'controller'])
      .describe('How the certificate reaches the route.'),
    secretName: kubernetesName
      .default('wildcard-tls')
      .describe('Secret with the certificate, under the same name everywhere.'),
    secretNamespace: kubernetesName
      .default('cert-manager')
      .describe('Namespace from which reflector copies the Secret.'),
  }),
  examples: {
    namespace: { source: 'namespace' },
    reflector: { source: 'reflector' },
    controller: { source: 'controller' },
  },
  values: { zone: zoneValue },
  traits: ({ source }) => [
    source === 'controller' ? 'controller-certificate' : 'tls-secret',
  ],
  worksWith: { route: ['public'] },
  contribute: ({ settings, values, names }) => ({
    workload: {
      tls:
        settings.source === 'controller'
          ? { kind: 'controller' }
          : { kind: 'secret', name: settings.secretName },
    },
    problems: wildcardProblems(names['route.host'], values.zone),
    prerequisites: [
      wildcardSources[settings.source]({
        secret: settings.secretName,
        from: settings.secretNamespace,
        namespace: names.namespace,
        host: names['route.host'],
        zone: values.zone,
      }),
    ],
  }),
});
