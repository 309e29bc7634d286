import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { constant } from '../../../values';
import type { WorkloadEgress } from '../../../workload';
import { egressTo } from '../../inCluster';
import { portalAccess } from '../portalAccess';
import { secretKey } from '../secretKey';
import { proxyFlags, proxyPort } from './proxyFlags';
import { registerClient } from './registerClient';
import { oauth2ProxySettings, type Oauth2ProxySettings } from './settings';
import { trustedBy, trustedSchema } from './trusted';

const port = z.int().min(1).max(65535);

const credentials = {
  OAUTH2_PROXY_CLIENT_ID: 'client-id',
  OAUTH2_PROXY_CLIENT_SECRET: 'client-secret',
  OAUTH2_PROXY_COOKIE_SECRET: 'cookie-secret',
};

function issuers(
  { apiIssuers, issuerInCluster }: Oauth2ProxySettings,
  issuerUrl: string,
): WorkloadEgress[] {
  const portOf = (address: string) => Number(new URL(address).port || 443);
  return [
    egressTo('OpenID Connect provider', portOf(issuerUrl), issuerInCluster),
    ...apiIssuers.map(({ issuer }) => ({
      purpose: 'Issuer of API tokens',
      port: portOf(issuer),
    })),
  ];
}

export const oauth2Proxy = defineLayer({
  concern: 'authentication',
  id: 'oauth2-proxy',
  title: 'Single sign-on through oauth2-proxy',
  reason:
    'people sign in where they always do; programs send a token of the same provider',
  documentation: `A Deployment of oauth2-proxy of its own before the server, which the route reaches instead of the server: the side container of the chart cannot pass Pod Security "restricted" and has no probes. Browsers go through the sign-in of the OpenID Connect provider. Programs send \`Authorization: Bearer\` with a JSON Web Token (\`MLFLOW_TRACKING_TOKEN\`), of the provider itself for this client or of one of \`apiIssuers\` for its audience, and get 401 below \`/api/\` instead of a page; so does what MLflow's own pages fetch below \`/ajax-api/\` and \`/graphql\` when a session has ended. A token without an e-mail address counts by its subject, which only \`emailDomains: ['*']\` lets in; \`allowedGroups\` holds for tokens as well. MLflow itself knows no users then: whoever gets past the proxy may do everything, and inside the cluster only the proxy, the portal and monitoring may call the server, which is why a network policy is required. Uploads pass as they come, of any size. Where the server serves HTTPS itself, so does the proxy, with the same certificate, and it trusts the server by the authority in that Secret alone.`,
  settings: oauth2ProxySettings,
  examples: {
    oidc: { issuerUrl: 'https://login.example.com/' },
    'keycloak-oidc': {
      provider: 'keycloak-oidc',
      issuerUrl: 'https://login.example.com/realms/ml',
      issuerInCluster: { namespace: 'keycloak', podPort: 8443 },
      issuerAuthorityKey: 'platform-login-ca',
      allowedGroups: ['/ml'],
      apiIssuers: [
        {
          issuer: 'https://login.example.com/realms/machines',
          audience: 'mlflow',
        },
      ],
      replicas: 1,
    },
    'entra-id': {
      provider: 'entra-id',
      issuerUrl:
        'https://login.microsoftonline.com/6f1f5f4e-0d5c-4b0e-9d52-1c8f3c1f0a11/v2.0',
      emailDomains: ['example.com'],
      allowedGroups: ['11111111-2222-3333-4444-555555555555'],
    },
  },
  values: {
    issuerUrl: constant('issuer of the OpenID Connect provider'),
    replicas: constant('pods of the proxy'),
    image: constant('image of oauth2-proxy'),
    issuerAuthorityKey: constant(
      "key of the provider's authority in the secret store",
      { format: 'secret-key', optional: true },
    ),
    clientIdKey: secretKey('client id at the provider'),
    clientSecretKey: secretKey('client secret at the provider'),
    cookieSecretKey: secretKey('secret that protects session cookies'),
  },
  traits: ['login', 'proxy'],
  worksWith: {
    // Other programs sign in with keys of their own in the same header.
    product: ['mlflow'],
    secrets: ['secrets'],
    route: ['public'],
    network: ['policies'],
  },
  config: z.strictObject({
    proxy: z.strictObject({
      serviceName: z.string().min(1),
      servicePort: port,
      podPort: port,
      podLabels: z.record(z.string(), z.string().min(1)),
      scheme: z.enum(['http', 'https']),
      healthPath: z.string().startsWith('/'),
    }),
    image: z.string().min(1),
    replicas: z.int().min(1),
    issuerUrl: z.string().min(1),
    redirectUrl: z.string().min(1),
    flags: z.record(z.string(), z.string()),
    credentials: z.strictObject({
      secret: z.string().min(1),
      keys: z.record(z.string(), z.string().min(1)),
    }),
    secrets: z.array(z.string().min(1)).min(1),
    trusted: z.array(trustedSchema).min(1).optional(),
  }),
  templates: templatesOf('authentication/oauth2-proxy'),
  contribute: context => {
    const { settings, values, names, workload, server, mirrored } = context;
    const portal = portalAccess(
      context,
      'a token of the provider, renewed by a program',
    );
    const name = `${names.deployment}-oauth2-proxy`;
    const { serverCertificate } = workload;
    const redirectUrl = `https://${names['route.host']}/oauth2/callback`;
    const proxy = {
      serviceName: name,
      servicePort: serverCertificate ? 443 : 80,
      podPort: proxyPort,
      podLabels: {
        'app.kubernetes.io/name': 'oauth2-proxy',
        'app.kubernetes.io/instance': names.deployment,
      },
      scheme: serverCertificate ? ('https' as const) : ('http' as const),
      healthPath: '/ping',
    };
    const { clientIdKey, clientSecretKey, cookieSecretKey } = values;
    const { trusted, requests } = trustedBy(name, {
      serverCertificate,
      issuerAuthorityKey: values.issuerAuthorityKey,
    });
    return {
      workload: {
        entry: proxy,
        // The proxy passes on the Host header of programs in the cluster.
        internalHosts: [
          name,
          `${name}.${workload.namespace}`,
          `${name}.${workload.namespace}.svc`,
          `${name}.${workload.namespace}.svc.cluster.local`,
        ],
        companions: [
          {
            name,
            podLabels: proxy.podLabels,
            callsServer: true,
            egress: issuers(settings, values.issuerUrl),
          },
        ],
        secrets: [
          {
            name,
            keys: {
              clientId: clientIdKey,
              clientSecret: clientSecretKey,
              cookieSecret: cookieSecretKey,
            },
            given: [clientIdKey, clientSecretKey],
            // As text of 32 characters: the proxy takes 16, 24 or 32 of them.
            bytes: { [cookieSecretKey]: 16 },
            template: {
              'client-id': '{{ .clientId }}',
              'client-secret': '{{ .clientSecret }}',
              'cookie-secret': '{{ .cookieSecret }}',
            },
          },
          ...requests,
        ],
      },
      base: {
        proxy,
        flags: proxyFlags(settings, workload, server),
        credentials: { secret: name, keys: credentials },
        secrets: [name, ...trusted.map(({ secret }) => secret)],
        ...(trusted.length > 0 && { trusted }),
      },
      config: {
        image: mirrored(values.image),
        replicas: Number(values.replicas),
        issuerUrl: values.issuerUrl,
        redirectUrl,
      },
      notes: [
        `${names.environment}: people sign in at ${values.issuerUrl}. Programs set \`MLFLOW_TRACKING_TOKEN\` to a JSON Web Token of it, made for the client of this server.`,
        ...portal.notes,
      ],
      prerequisites: [
        registerClient(settings.provider, {
          name: `${names.deployment}-${names.environment}`,
          issuerUrl: values.issuerUrl,
          redirectUrl,
        }),
        ...portal.prerequisites,
      ],
    };
  },
});
