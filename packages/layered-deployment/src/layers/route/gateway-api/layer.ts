import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { cidrBlock } from '../../cidrBlock';
import { kubernetesName } from '../../kubernetesName';
import { optionalSetting } from '../../optionalSetting';
import { annotationsOf, annotationsSchema } from '../annotations';
import { callersFrom, controllerNamespace } from '../controllerNamespace';
import { googleCallers } from '../googleFrontEnds';
import { hostSetting, hostValue } from '../host';
import { healthPathOf, targetOf, targetSchema } from '../target';
import { requestTimeout } from '../timeout';
import { implementations, templatesFor } from './implementations';
import { gatewayPrerequisites } from './prerequisites';

export const gatewayApi = defineLayer({
  concern: 'route',
  id: 'gateway-api',
  title: 'HTTPRoute of the Gateway API',
  reason: 'the platform runs a Gateway, the successor of Ingress',
  documentation:
    'An HTTPRoute on the HTTPS listener of a Gateway that the platform owns, with the security headers set by a filter. The Gateway holds the certificate. The standard says how long a request may take, but nothing about the size of a body or health checks, so that `implementation` decides what else is written: NGINX Gateway Fabric gets policies that lift its limit of 1 MiB and its time-outs (it ignores those of the route), GKE gets its health check and time-out as policies of the Service, and the others need nothing. A server that serves HTTPS itself is verified through a BackendTLSPolicy against the authority in `backendAuthority`.',
  settings: z.strictObject({
    host: hostSetting,
    gateway: perEnvironment(kubernetesName).describe('Name of the Gateway.'),
    gatewayNamespace: perEnvironment(kubernetesName).describe(
      'Namespace of the Gateway.',
    ),
    listener: kubernetesName
      .default('https')
      .describe(
        'Listener with HTTPS. The route joins no other, so that nothing is served without encryption.',
      ),
    implementation: z
      .enum(implementations)
      .default('standard')
      .describe(
        'Who implements the Gateway: `standard` stands for Envoy Gateway, Istio, Cilium and Traefik.',
      ),
    timeoutSeconds: requestTimeout(86_400),
    backendAuthority: kubernetesName
      .optional()
      .describe(
        'ConfigMap with the key ca.crt in every namespace, such as a Bundle of trust-manager, for servers that serve HTTPS themselves.',
      ),
    controllerNamespace,
    proxyOnlySubnet: perEnvironment(cidrBlock)
      .optional()
      .describe(
        'GKE: address range of the proxy-only subnet of a regional or internal Gateway.',
      ),
  }),
  examples: {
    standard: { gateway: 'public', gatewayNamespace: 'gateways' },
    're-encrypt': {
      gateway: 'public',
      gatewayNamespace: 'gateways',
      backendAuthority: 'company-authority',
    },
    'nginx-gateway-fabric': {
      gateway: 'public',
      gatewayNamespace: 'gateways',
      implementation: 'nginx-gateway-fabric',
    },
    gke: {
      gateway: 'public',
      gatewayNamespace: 'gateways',
      implementation: 'gke',
    },
  },
  values: {
    host: hostValue,
    gateway: constant('Gateway that the route joins'),
    gatewayNamespace: constant('namespace of the Gateway'),
  },
  traits: ({ implementation }) => [
    'public',
    'dns-by-status',
    ...(implementation === 'gke' ? [] : ['re-encrypts']),
  ],
  worksWith: ({ implementation, backendAuthority }) => ({
    authentication: ['login'],
    certificate: [
      'listener',
      ...(backendAuthority && implementation !== 'gke' ? ['re-encrypt'] : []),
    ],
    dns: ['record'],
  }),
  config: z.strictObject({
    host: z.string().min(1),
    gateway: z.strictObject({
      name: z.string().min(1),
      namespace: z.string().min(1),
    }),
    listener: z.string().min(1),
    implementation: z.enum(implementations),
    timeoutSeconds: z.int().min(300),
    healthPath: z.string().startsWith('/').optional(),
    target: targetSchema,
    backendAuthority: z.string().min(1).optional(),
    annotations: annotationsSchema,
  }),
  templates: templatesOf('route/gateway-api'),
  contribute: ({ settings, values, names, environment, workload, server }) => {
    const { implementation, listener, timeoutSeconds } = settings;
    const gateway = {
      name: values.gateway,
      namespace: values.gatewayNamespace,
    };
    const proxies = optionalSetting(
      settings.proxyOnlySubnet,
      environment,
      'platform.layers.route.proxyOnlySubnet',
    );
    const target = targetOf(workload, server);
    const encrypts = target.scheme === 'https';
    return {
      workload: {
        publicHosts: [values.host],
        edgeCallers:
          implementation === 'gke'
            ? googleCallers(proxies.value)
            : callersFrom(
                'Gateway',
                settings.controllerNamespace ?? gateway.namespace,
              ),
      },
      templates: [
        'http-route.yaml',
        ...templatesFor(implementation),
        ...(encrypts ? ['backend-tls-policy.yaml'] : []),
      ],
      base: {
        listener,
        implementation,
        timeoutSeconds,
        target,
        ...(implementation === 'gke' && {
          healthPath: healthPathOf(workload, server),
        }),
        ...(encrypts && { backendAuthority: settings.backendAuthority }),
        ...annotationsOf(workload),
      },
      config: { host: values.host, gateway },
      problems: proxies.problems,
      prerequisites: gatewayPrerequisites({
        gateway,
        listener,
        host: values.host,
        namespace: names.namespace,
        ...(encrypts && { backendAuthority: settings.backendAuthority }),
      }),
    };
  },
});
