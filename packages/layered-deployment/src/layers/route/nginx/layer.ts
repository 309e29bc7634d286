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

export const nginx = defineLayer({
  concern: 'route',
  id: 'nginx',
  title: 'Ingress of ingress-nginx',
  reason: 'the platform still runs ingress-nginx as its ingress controller',
  documentation:
    'An Ingress whose annotations lift the limit of 1 MiB on a body, pass uploads on as they come instead of storing them first, and wait long enough for the object store. HTTP is redirected to HTTPS; HSTS is on by default in the controller. A server that serves HTTPS itself is verified against the authority of its certificate. **The project ended in March 2026** and its holes are no longer mended: choose `gateway-api` or `traefik` for a new cluster. The annotations mean nothing to other controllers that are also called NGINX.',
  settings: z.strictObject({
    host: hostSetting,
    className: kubernetesName
      .default('nginx')
      .describe('IngressClass of the controller.'),
    timeoutSeconds: idleTimeout(86_400),
    controllerNamespace,
  }),
  examples: { '': { controllerNamespace: 'ingress-nginx' } },
  values: { host: hostValue },
  traits: ['public', 're-encrypts', 'dns-by-annotation', 'dns-by-status'],
  worksWith: {
    authentication: ['login'],
    certificate: ['tls-secret', 'controller-certificate'],
    dns: ['record'],
  },
  config: z.strictObject({
    host: z.string().min(1),
    className: z.string().min(1),
    timeoutSeconds: z.int().min(300),
    tlsSecretName: z.string().min(1).optional(),
    target: targetSchema,
    serverCertificate: z.string().min(1).optional(),
    annotations: annotationsSchema,
  }),
  templates: templatesOf('route/nginx'),
  contribute: ({ settings, values, names, workload, server }) => {
    const target = targetOf(workload, server);
    const { className } = settings;
    return {
      workload: {
        publicHosts: [values.host],
        edgeCallers: callersFrom('ingress-nginx', settings.controllerNamespace),
      },
      base: {
        className,
        timeoutSeconds: settings.timeoutSeconds,
        ...tlsSecretOf(workload),
        target,
        ...(target.scheme === 'https' && {
          serverCertificate: workload.serverCertificate,
        }),
        ...annotationsOf(workload),
      },
      config: { host: values.host },
      prerequisites: [
        {
          id: 'ingress-class',
          title: `Run ingress-nginx as the IngressClass ${className} (once per cluster)`,
          command: `helm install ingress-nginx ingress-nginx --repo https://kubernetes.github.io/ingress-nginx --namespace ${
            settings.controllerNamespace ?? 'ingress-nginx'
          } --create-namespace --set controller.ingressClassResource.name=${className}`,
          check: `kubectl get ingressclass ${className} --output jsonpath='{.spec.controller}' | grep k8s.io/ingress-nginx`,
        },
      ],
      notes: [
        `${names.environment}: ingress-nginx ended in March 2026 and gets no more fixes: plan the move to Gateway API or Traefik.`,
      ],
    };
  },
});
