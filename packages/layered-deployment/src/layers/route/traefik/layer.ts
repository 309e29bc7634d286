import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { kubernetesName } from '../../kubernetesName';
import { annotationsOf, annotationsSchema } from '../annotations';
import { callersFrom, controllerNamespace } from '../controllerNamespace';
import { hostSetting, hostValue } from '../host';
import { targetOf, targetSchema } from '../target';
import { idleTimeout } from '../timeout';
import { tlsSecretOf } from '../tls';
import { traefikPrerequisites } from './prerequisites';

const middleware = z.strictObject({
  name: kubernetesName.describe('Name of the Middleware.'),
  namespace: kubernetesName
    .optional()
    .describe('Its namespace, if not that of the server.'),
});

export const traefik = defineLayer({
  concern: 'route',
  id: 'traefik',
  title: 'Traefik IngressRoute',
  reason: 'the platform runs Traefik as its ingress controller',
  documentation:
    'An IngressRoute for the one host, over HTTPS only. Without `middlewares` of the platform a Middleware beside the route sets HSTS and the other security headers. Traefik forwards bodies of any size as they come, but cuts a request after 60 seconds: the prerequisite raises that limit. A server that serves HTTPS itself is reached through a ServersTransport that trusts the authority of its certificate and no other.',
  settings: z.strictObject({
    host: hostSetting,
    entryPoints: z
      .array(z.string().regex(/^[A-Za-z0-9_-]+$/))
      .min(1)
      .default(['websecure'])
      .describe('Entry points of Traefik that serve HTTPS.'),
    middlewares: z
      .array(middleware)
      .default([])
      .describe(
        'Middlewares of the platform. Without any, one that sets security headers is generated beside the route.',
      ),
    timeoutSeconds: idleTimeout(86_400),
    controllerNamespace,
  }),
  examples: {
    'generated-middleware': { controllerNamespace: 'traefik' },
    'given-middleware': {
      middlewares: [{ name: 'security-headers', namespace: 'traefik' }],
      controllerNamespace: 'traefik',
    },
  },
  values: { host: hostValue },
  traits: ['public', 're-encrypts', 'dns-by-annotation'],
  worksWith: {
    authentication: ['login'],
    certificate: ['tls-secret', 'controller-certificate'],
    dns: ['record'],
  },
  config: z.strictObject({
    host: z.string().min(1),
    entryPoints: z.array(z.string().min(1)).min(1),
    middlewares: z.array(middleware).min(1),
    securityHeaders: z.string().min(1).optional(),
    tlsSecretName: z.string().min(1).optional(),
    target: targetSchema,
    serverCertificate: z.string().min(1).optional(),
    annotations: annotationsSchema,
  }),
  templates: templatesOf('route/traefik'),
  contribute: ({ settings, values, names, workload, server }) => {
    const generated = `${names.deployment}-security-headers`;
    const given = settings.middlewares;
    const target = targetOf(workload, server);
    const encrypts = target.scheme === 'https';
    return {
      workload: {
        publicHosts: [values.host],
        edgeCallers: callersFrom('Traefik', settings.controllerNamespace),
      },
      templates: [
        'ingress-route.yaml',
        ...(given.length ? [] : ['security-headers.yaml']),
        ...(encrypts ? ['servers-transport.yaml'] : []),
      ],
      base: {
        entryPoints: settings.entryPoints,
        ...tlsSecretOf(workload),
        middlewares: given.length ? given : [{ name: generated }],
        ...(given.length ? {} : { securityHeaders: generated }),
        target,
        ...(encrypts && { serverCertificate: workload.serverCertificate }),
        ...annotationsOf(workload),
      },
      config: { host: values.host },
      prerequisites: traefikPrerequisites(settings, names.namespace),
    };
  },
});
