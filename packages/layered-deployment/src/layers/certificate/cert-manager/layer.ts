import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';

export const certManager = defineLayer({
  concern: 'certificate',
  id: 'cert-manager',
  title: 'Certificate by cert-manager',
  reason: 'one certificate per host, renewed without anybody',
  settings: z.strictObject({
    issuerKind: z.enum(['ClusterIssuer', 'Issuer']).default('ClusterIssuer'),
    issuerName: perEnvironment(z.string().min(1)),
  }),
  values: {
    issuerKind: constant('kind of the issuer'),
    issuerName: constant('issuer of certificates'),
  },
  traits: ['tls-secret'],
  worksWith: { route: ['public'] },
  config: z.strictObject({
    secretName: z.string().min(1),
    host: z.string().min(1),
    issuer: z.strictObject({
      kind: z.string().min(1),
      name: z.string().min(1),
    }),
  }),
  templates: templatesOf('certificate/cert-manager'),
  contribute: ({ values, names }) => ({
    workload: { tls: { kind: 'secret', name: `${names.deployment}-tls` } },
    base: { secretName: `${names.deployment}-tls` },
    config: {
      host: names['route.host'],
      issuer: { kind: values.issuerKind, name: values.issuerName },
    },
  }),
});
