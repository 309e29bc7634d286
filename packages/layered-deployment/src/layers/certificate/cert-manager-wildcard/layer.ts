import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { wildcardProblems } from '../coverage';
import { issuerPrerequisites, issuerSettings, issuerValues } from '../issuer';
import { zoneSetting, zoneValue } from '../wildcardZone';
import { generatedIssuer, generateSchema } from './generatedIssuer';
import { solverConfig } from './solvers';

export const certManagerWildcard = defineLayer({
  concern: 'certificate',
  id: 'cert-manager-wildcard',
  title: 'Wildcard certificate by cert-manager',
  reason: 'hosts stay out of the public logs of certificates',
  documentation:
    "A Certificate for `*.<zone>` in the namespace of the server, proved by a DNS record, as no wildcard can be proved otherwise. The issuer is given, or generated as an Issuer of the namespace for Azure DNS, Route 53 or Cloud DNS; cert-manager then signs in with its own cloud identity, which it does for Issuers only when told so. Every server asks for a certificate of its own: Let's Encrypt gives out five for the same names in a week, so that many servers in one zone are better off with `wildcard`. A wildcard covers one label: hosts that are deeper are refused.",
  settings: z
    .strictObject({
      zone: zoneSetting,
      ...issuerSettings,
      generate: generateSchema
        .optional()
        .describe('Generates the issuer beside the certificate.'),
    })
    .refine(
      ({ issuerKind, generate }) => !generate || issuerKind === 'Issuer',
      {
        path: ['issuerKind'],
        message:
          'must be "Issuer" for a generated one: a server may not make objects of the whole cluster',
      },
    ),
  examples: {
    given: { issuerName: 'letsencrypt-dns' },
    'azure-dns': {
      issuerKind: 'Issuer',
      issuerName: 'letsencrypt-dns',
      generate: {
        email: 'ml-platform@example.com',
        solver: {
          provider: 'azure-dns',
          subscription: '00000000-0000-0000-0000-000000000000',
          resourceGroup: 'dns',
          clientId: '11111111-1111-1111-1111-111111111111',
        },
      },
    },
    route53: {
      issuerKind: 'Issuer',
      issuerName: 'letsencrypt-dns',
      generate: {
        email: 'ml-platform@example.com',
        solver: {
          provider: 'route53',
          region: 'eu-central-1',
          hostedZone: 'Z0123456789ABCDEFGHIJ',
        },
      },
    },
    'cloud-dns': {
      issuerKind: 'Issuer',
      issuerName: 'letsencrypt-dns',
      generate: {
        email: 'ml-platform@example.com',
        solver: { provider: 'cloud-dns', project: 'example-dns' },
      },
    },
  },
  values: { zone: zoneValue, ...issuerValues },
  traits: ['tls-secret'],
  worksWith: { route: ['public'] },
  config: z.strictObject({
    secretName: z.string().min(1),
    zone: z.string().min(1),
    issuer: z.strictObject({
      kind: z.string().min(1),
      name: z.string().min(1),
    }),
    generate: z
      .strictObject({
        server: z.url(),
        email: z.email(),
        solver: solverConfig,
      })
      .optional(),
  }),
  templates: templatesOf('certificate/cert-manager-wildcard'),
  contribute: ({ settings, values, names, environment }) => {
    const secretName = `${names.deployment}-tls`;
    const generated =
      settings.generate &&
      generatedIssuer(settings.generate, environment, values.zone);
    return {
      workload: { tls: { kind: 'secret', name: secretName } },
      templates: [
        'wildcard-certificate.yaml',
        ...(generated ? ['issuer.yaml'] : []),
      ],
      base: { secretName },
      config: {
        zone: values.zone,
        issuer: { kind: values.issuerKind, name: values.issuerName },
        ...(generated && { generate: generated.config }),
      },
      problems: [
        ...wildcardProblems(names['route.host'], values.zone),
        ...(generated?.problems ?? []),
      ],
      prerequisites:
        generated?.prerequisites ??
        issuerPrerequisites(values, names.namespace),
    };
  },
});
