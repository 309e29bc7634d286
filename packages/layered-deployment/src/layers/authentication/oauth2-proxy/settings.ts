import { z } from 'zod/v4';
import { perEnvironment } from '../../../perEnvironment';
import { inCluster } from '../../inCluster';
import { keySetting } from '../secretKey';

const issuer = z.url({ protocol: /^https$/ });

// Flags take lists joined by commas.
const withoutComma = z.string().regex(/^[^,"\s][^,"]*$/, 'must hold no comma');

const cidr = z.union([z.cidrv4(), z.cidrv6()], 'must be a CIDR block');

/** What a platform says about its OpenID Connect provider. */
export const oauth2ProxySettings = z.strictObject({
  provider: z
    .enum(['oidc', 'keycloak-oidc', 'entra-id'])
    .default('oidc')
    .describe('Kind of the provider; oidc fits whatever speaks the standard'),
  issuerUrl: perEnvironment(issuer).describe(
    'Issuer of the provider, as its tokens and its discovery document spell it',
  ),
  issuerInCluster: inCluster,
  issuerAuthorityKey: perEnvironment(z.string())
    .optional()
    .describe(
      'Key in the secret store of the certificate of the authority behind the provider, where no public one signed for it',
    ),
  emailDomains: z
    .array(withoutComma)
    .min(1)
    .default(['*'])
    .describe(
      'Domains of the e-mail addresses that may sign in; * lets everybody in whom the provider and the groups let in',
    ),
  allowedGroups: z
    .array(withoutComma)
    .default([])
    .describe(
      'Groups of which a person or a program must be in one; identifiers with Entra ID, paths with Keycloak',
    ),
  apiIssuers: z
    .array(
      z.strictObject({
        issuer: issuer.describe('Issuer, as its tokens spell it'),
        audience: withoutComma.describe('Audience that the tokens must name'),
      }),
    )
    .default([])
    .describe(
      "Further issuers whose tokens programs may send, each with the audience they are made for; the provider's own tokens for this client are always accepted",
    ),
  trustedProxyAddresses: z
    .array(cidr)
    .min(1)
    .default([
      '10.0.0.0/8',
      '100.64.0.0/10',
      '172.16.0.0/12',
      '192.168.0.0/16',
      'fc00::/7',
    ])
    .describe(
      'Addresses of the ingress controllers, whose word on who calls is taken',
    ),
  sessionHours: z
    .int()
    .min(1)
    .max(168)
    .default(12)
    .describe('Hours after which a browser must sign in again'),
  uploadSeconds: z
    .int()
    .min(300)
    .max(86_400)
    .default(3600)
    .describe(
      'Seconds the proxy waits for the server to answer: it answers an upload after the object store has all of it',
    ),
  replicas: perEnvironment(z.int().min(1).max(10))
    .default(2)
    .describe(
      'Pods of the proxy; sessions are in the cookie, so any may serve',
    ),
  image: z
    .string()
    .regex(/^\S+(:[^/:\s]+|@sha256:[0-9a-f]{64})$/, 'must name a tag or digest')
    .default('quay.io/oauth2-proxy/oauth2-proxy:v7.15.3')
    .describe('Image of oauth2-proxy, 7.15 or newer'),
  clientIdKey: keySetting(
    'oidc-client-id',
    'Key of the client id in the secret store',
  ),
  clientSecretKey: keySetting(
    'oidc-client-secret',
    'Key of the client secret in the secret store',
  ),
  cookieSecretKey: keySetting(
    'oauth2-cookie',
    'Key of the secret that protects session cookies',
  ),
});

/** Settings of the layer, after parsing. */
export type Oauth2ProxySettings = z.output<typeof oauth2ProxySettings>;
