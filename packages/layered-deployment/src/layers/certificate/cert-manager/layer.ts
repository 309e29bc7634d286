import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { issuerPrerequisites, issuerSettings, issuerValues } from '../issuer';

export const certManager = defineLayer({
  concern: 'certificate',
  id: 'cert-manager',
  title: 'Certificate by cert-manager',
  reason: 'one certificate per host, renewed without anybody',
  documentation:
    'A Certificate for the one host, from an issuer that the platform already has. It comes after the server, so that a slow challenge does not hold the rollout back. The route carries no annotation of an issuer: cert-manager would make a second Certificate for the same Secret.',
  settings: z.strictObject(issuerSettings),
  examples: {
    '': { issuerName: 'letsencrypt' },
    issuer: { issuerKind: 'Issuer', issuerName: 'company-authority' },
  },
  values: issuerValues,
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
    prerequisites: issuerPrerequisites(values, names.namespace),
  }),
});
