import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { cidrBlock } from '../../cidrBlock';
import { optionalSetting } from '../../optionalSetting';
import { annotationsOf, annotationsSchema } from '../annotations';
import { googleCallers } from '../googleFrontEnds';
import { hostSetting, hostValue } from '../host';
import { entryOf, healthPathOf } from '../target';
import { requestTimeout } from '../timeout';
import { tlsSecretOf } from '../tls';
import { resourceName, staticAddress } from './googleCloud';

export const gkeIngress = defineLayer({
  concern: 'route',
  id: 'gke-ingress',
  title: 'Ingress of Google Kubernetes Engine',
  reason:
    'the cluster runs on Google Cloud and its own load balancer is enough',
  documentation:
    "An Ingress for the controller that GKE brings, with a Service, a BackendConfig and (outside) a FrontendConfig of its own: the chart's Service stays untouched. Pods are called directly (container-native, VPC-native clusters only). The health check asks a path that needs no login and that MLflow answers under any Host; at `/`, the default, the host check would make the load balancer take the server for dead. The load balancer cuts every request after `timeoutSeconds`, whether bytes move or not, and has no limit on a body. With `exposure: external` HTTP is redirected; inside it is off. The connection to a server that serves HTTPS itself is encrypted but not verified: Google's load balancers check no certificate behind them.",
  settings: z
    .strictObject({
      host: hostSetting,
      exposure: z
        .enum(['external', 'internal'])
        .default('external')
        .describe('Whether the internet or only the VPC reaches the server.'),
      staticAddress: perEnvironment(resourceName)
        .optional()
        .describe(
          'Name of a reserved address. Without one the address is known only afterwards, so that a controller must make the DNS record.',
        ),
      preSharedCertificate: perEnvironment(resourceName)
        .optional()
        .describe(
          'Name of a certificate of the project, for the certificate layer `wildcard` with `source: controller`.',
        ),
      proxyOnlySubnet: perEnvironment(cidrBlock)
        .optional()
        .describe(
          'Address range of the proxy-only subnet, from which an internal load balancer calls pods.',
        ),
      timeoutSeconds: requestTimeout(86_400),
    })
    .refine(
      ({ exposure, proxyOnlySubnet }) =>
        exposure === 'external' || proxyOnlySubnet,
      {
        path: ['proxyOnlySubnet'],
        message: 'is needed with exposure "internal"',
      },
    ),
  examples: {
    external: {},
    'external-static-address': { staticAddress: 'mlflow' },
    'external-pre-shared': {
      staticAddress: 'mlflow',
      preSharedCertificate: 'wildcard-ml',
    },
    internal: { exposure: 'internal', proxyOnlySubnet: '10.129.0.0/23' },
  },
  values: { host: hostValue },
  traits: ['public', 're-encrypts', 'dns-by-annotation', 'dns-by-status'],
  worksWith: ({ exposure, staticAddress: address, preSharedCertificate }) => ({
    authentication: ['login'],
    certificate: preSharedCertificate
      ? ['controller-certificate']
      : ['tls-secret', ...(exposure === 'external' ? ['gke-managed'] : [])],
    dns: [address ? 'record' : 'automatic'],
  }),
  config: z.strictObject({
    host: z.string().min(1),
    exposure: z.enum(['external', 'internal']),
    staticAddress: z.string().min(1).optional(),
    preSharedCertificate: z.string().min(1).optional(),
    managedCertificate: z.string().min(1).optional(),
    tlsSecretName: z.string().min(1).optional(),
    timeoutSeconds: z.int().min(300),
    healthPath: z.string().startsWith('/'),
    target: z.strictObject({
      podPort: z.int().min(1).max(65535),
      podLabels: z.record(z.string(), z.string()),
      scheme: z.enum(['http', 'https']),
    }),
    annotations: annotationsSchema,
  }),
  templates: templatesOf('route/gke-ingress'),
  contribute: ({ settings, values, environment, workload, server }) => {
    const { exposure, timeoutSeconds } = settings;
    const external = exposure === 'external';
    const { podPort, podLabels, scheme } = entryOf(workload, server);
    const address = optionalSetting(
      settings.staticAddress,
      environment,
      'platform.layers.route.staticAddress',
    );
    const certificate = optionalSetting(
      settings.preSharedCertificate,
      environment,
      'platform.layers.route.preSharedCertificate',
    );
    const proxies = optionalSetting(
      settings.proxyOnlySubnet,
      environment,
      'platform.layers.route.proxyOnlySubnet',
    );
    return {
      workload: {
        publicHosts: [values.host],
        edgeCallers: googleCallers(proxies.value),
      },
      templates: [
        'ingress.yaml',
        'backend.yaml',
        ...(external ? ['frontend-config.yaml'] : []),
      ],
      base: {
        exposure,
        timeoutSeconds,
        healthPath: healthPathOf(workload, server),
        target: { podPort, podLabels, scheme },
        ...tlsSecretOf(workload),
        ...(workload.tls?.kind === 'gke-managed' && {
          managedCertificate: workload.tls.name,
        }),
        ...annotationsOf(workload),
      },
      config: {
        host: values.host,
        ...(address.value && { staticAddress: address.value }),
        ...(certificate.value && { preSharedCertificate: certificate.value }),
      },
      problems: [address, certificate, proxies].flatMap(
        ({ problems }) => problems,
      ),
      prerequisites: staticAddress(address.value, external),
    };
  },
});
