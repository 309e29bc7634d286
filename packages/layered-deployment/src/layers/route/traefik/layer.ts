import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { pattern } from '../../../values';

const middleware = z.strictObject({
  name: z.string().min(1),
  namespace: z.string().min(1).optional(),
});

export const traefik = defineLayer({
  concern: 'route',
  id: 'traefik',
  title: 'Traefik IngressRoute',
  reason: 'the platform runs Traefik as its ingress controller',
  settings: z.strictObject({
    host: perEnvironment(z.string()).default('{name}.{zone}'),
    entryPoints: z.array(z.string().min(1)).min(1).default(['websecure']),
    /**
     * Middlewares of the platform. Without any, one that sets security headers
     * is generated beside the route.
     */
    middlewares: z.array(middleware).default([]),
  }),
  values: {
    host: pattern('public host of the server', {
      format: 'host-name',
      madeBy: 'the dns layer',
      unique: { kind: 'host' },
    }),
  },
  traits: ['public'],
  worksWith: {
    authentication: ['login'],
    certificate: ['tls-secret'],
  },
  config: z.strictObject({
    host: z.string().min(1),
    entryPoints: z.array(z.string().min(1)).min(1),
    middlewares: z.array(middleware).min(1),
    securityHeaders: z.string().min(1).optional(),
    tlsSecretName: z.string().min(1),
  }),
  templates: templatesOf('route/traefik'),
  contribute: ({ settings, values, names }) => {
    const generated = `${names.deployment}-security-headers`;
    const given = settings.middlewares;
    const crosses = given.some(
      ({ namespace }) => namespace && namespace !== names.namespace,
    );
    return {
      workload: { publicHosts: [values.host] },
      templates: [
        'ingress-route.yaml',
        ...(given.length ? [] : ['security-headers.yaml']),
      ],
      base: {
        entryPoints: settings.entryPoints,
        tlsSecretName: `${names.deployment}-tls`,
        middlewares: given.length ? given : [{ name: generated }],
        ...(given.length ? {} : { securityHeaders: generated }),
      },
      config: { host: values.host },
      prerequisites: crosses
        ? [
            {
              id: 'traefik-cross-namespace',
              title:
                'Let Traefik use middlewares of other namespaces (once per cluster)',
              command:
                'helm upgrade traefik traefik/traefik --namespace "$TRAEFIK_NAMESPACE" --reuse-values --set providers.kubernetesCRD.allowCrossNamespace=true',
              check:
                'kubectl --namespace "$TRAEFIK_NAMESPACE" get deployments --output yaml | grep -i allowCrossNamespace',
            },
          ]
        : [],
    };
  },
});
