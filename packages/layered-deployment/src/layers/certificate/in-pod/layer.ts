import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { issuerPrerequisites, issuerSettings, issuerValues } from '../issuer';

export const inPod = defineLayer({
  concern: 'certificate',
  id: 'in-pod',
  title: 'Certificate that the server itself serves',
  reason: 'nothing between the browser and the server is unencrypted',
  documentation:
    "A Certificate for the public host and for the names of the Service, mounted in the server, which then serves HTTPS itself; the route encrypts again and verifies the server against the authority of the issuer. No public authority signs names of a cluster, so the issuer is one of the company's own (kind `ca` or `vault`), whose certificate cert-manager leaves in the key `ca.crt`. With `edge: same` the route serves the same certificate, which browsers must trust; with `edge: controller` it serves the default certificate of the ingress controller.",
  settings: z.strictObject({
    ...issuerSettings,
    edge: z
      .enum(['same', 'controller'])
      .default('same')
      .describe('Which certificate the route shows to browsers.'),
  }),
  examples: {
    same: { issuerName: 'company-authority' },
    controller: { issuerName: 'company-authority', edge: 'controller' },
  },
  values: issuerValues,
  traits: ({ edge }) => [
    're-encrypt',
    edge === 'same' ? 'tls-secret' : 'controller-certificate',
  ],
  worksWith: { route: ['re-encrypts'], product: ['servesTls'] },
  config: z.strictObject({
    secretName: z.string().min(1),
    hosts: z.array(z.string().min(1)).min(1),
    issuer: z.strictObject({
      kind: z.string().min(1),
      name: z.string().min(1),
    }),
  }),
  templates: templatesOf('certificate/in-pod'),
  contribute: ({ settings, values, names, server }) => {
    const secretName = `${names.deployment}-tls`;
    const { serviceName } = server;
    const { namespace } = names;
    return {
      workload: {
        tls:
          settings.edge === 'same'
            ? { kind: 'secret', name: secretName }
            : { kind: 'controller' },
        serverCertificate: secretName,
      },
      base: { secretName },
      config: {
        hosts: [
          names['route.host'],
          serviceName,
          `${serviceName}.${namespace}`,
          `${serviceName}.${namespace}.svc`,
          `${serviceName}.${namespace}.svc.cluster.local`,
          'localhost',
        ],
        issuer: { kind: values.issuerKind, name: values.issuerName },
      },
      prerequisites: issuerPrerequisites(values, namespace),
      notes: [
        `${names.environment}: the server reads its certificate when it starts. After each renewal, a month before the old one ends, restart it: \`kubectl --namespace ${namespace} rollout restart deployment/${names.deployment}\`.`,
      ],
    };
  },
});
